import type { Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import { childrenNamed } from './axml.ts'
import { known, type ManifestContext } from './manifest-context.ts'

/** A marker of the store: the base package alone does not run. */
const SPLITS_REQUIRED = 'com.android.vending.splits.required'

type SplitCells = Pick<
  RowOf<'app'>,
  | 'split'
  | 'splitTypes'
  | 'requiredSplitTypes'
  | 'splitsMissing'
  | 'usesSplits'
  | 'configForSplit'
  | 'featureSplit'
>

const typesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '')

/** Whether the package is one split of an app, or a base that does not run without its splits. */
export const splitCells = ({ values, root, applications }: ManifestContext): SplitCells => {
  const requiredSplitTypes = typesIn(values.text(root, 'requiredSplitTypes'))
  const marked = applications.some(
    (application) =>
      values.flag(application, 'isSplitRequired') === true ||
      childrenNamed(application, 'meta-data').some(
        (element) =>
          values.text(element, 'name') === SPLITS_REQUIRED && values.flag(element, 'value') === true,
      ),
  )
  return known<SplitCells>({
    split: values.plain(root, 'split'),
    splitTypes: typesIn(values.text(root, 'splitTypes')),
    requiredSplitTypes,
    usesSplits: childrenNamed(root, 'uses-split').flatMap((element) => values.text(element, 'name') ?? []),
    configForSplit: values.plain(root, 'configForSplit'),
    featureSplit: values.flag(root, 'isFeatureSplit') ?? false,
    splitsMissing: marked || values.flag(root, 'isSplitRequired') === true || requiredSplitTypes.length > 0,
  })
}

/** Why tables read from one split, or from a base without its splits, are not the whole of them. */
export const splitGaps = (
  { split, splitsMissing, requiredSplitTypes }: SplitCells,
  tables: readonly TableName[],
): Gap[] => {
  if (split !== undefined && split !== '')
    return tables.map((table) => ({ table, because: 'package-is-a-split', detail: split }))
  if (!splitsMissing) return []
  const detail = requiredSplitTypes?.join(', ')
  return tables.map((table) => ({ table, because: 'splits-missing', ...(detail ? { detail } : {}) }))
}

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
  | 'splitsRead'
  | 'missingSplits'
  | 'usesSplits'
  | 'configForSplit'
  | 'featureSplit'
>

const typesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '')

/** What a split says of itself, its manifest read by the base's context. */
const ofSplit = ({ values, root }: ManifestContext) => ({
  name: values.plain(root, 'split') ?? '',
  types: typesIn(values.text(root, 'splitTypes')),
  needs: [
    ...childrenNamed(root, 'uses-split').flatMap((element) => values.text(element, 'name') ?? []),
    ...typesIn(values.plain(root, 'configForSplit')).filter((name) => name !== 'base'),
  ],
})

/**
 * Whether the package is one split of an app, or a base that does not run without splits that are not among those read with
 * it. A base that names no types of splits asks for some split, whichever it is.
 */
export const splitCells = (
  { values, root, applications }: ManifestContext,
  splits: readonly ManifestContext[],
): SplitCells => {
  const requiredSplitTypes = typesIn(values.text(root, 'requiredSplitTypes'))
  const marked = applications.some(
    (application) =>
      values.flag(application, 'isSplitRequired') === true ||
      childrenNamed(application, 'meta-data').some(
        (element) =>
          values.text(element, 'name') === SPLITS_REQUIRED && values.flag(element, 'value') === true,
      ),
  )
  const required = marked || values.flag(root, 'isSplitRequired') === true || requiredSplitTypes.length > 0
  const beside = splits.map(ofSplit)
  const types = beside.flatMap((one) => one.types)
  const names = beside.map(({ name }) => name)
  const missing = [
    ...requiredSplitTypes.filter((type) => !types.includes(type)),
    ...new Set(beside.flatMap(({ needs }) => needs).filter((name) => !names.includes(name))),
  ]
  return known<SplitCells>({
    split: values.plain(root, 'split'),
    splitTypes: typesIn(values.text(root, 'splitTypes')),
    requiredSplitTypes,
    usesSplits: childrenNamed(root, 'uses-split').flatMap((element) => values.text(element, 'name') ?? []),
    configForSplit: values.plain(root, 'configForSplit'),
    featureSplit: values.flag(root, 'isFeatureSplit') ?? false,
    splitsMissing: missing.length > 0 || (required && splits.length === 0),
    missingSplits: missing.length > 0 ? missing : undefined,
    splitsRead: splits.length > 0 ? names.sort() : undefined,
  })
}

/** Why tables read from one split, or from a base without its splits, are not the whole of them. */
export const splitGaps = (
  { split, splitsMissing, missingSplits }: SplitCells,
  tables: readonly TableName[],
): Gap[] => {
  if (split !== undefined && split !== '')
    return tables.map((table) => ({ table, because: 'package-is-a-split', detail: split }))
  if (!splitsMissing) return []
  const detail = missingSplits?.join(', ')
  return tables.map((table) => ({ table, because: 'splits-missing', ...(detail ? { detail } : {}) }))
}

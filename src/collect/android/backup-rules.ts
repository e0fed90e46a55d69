import type { RowOf } from '../../facts/index.ts'
import { type Locator, xpath } from '../../facts/locator.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { uniqueIds } from './manifest-context.ts'
import type { ManifestValues } from './manifest-values.ts'

type Row = RowOf<'backupRules'>
type Scheme = NonNullable<Row['scheme']>

const ELEMENTS = ['include', 'exclude'] as const
const SCHEMES = ['cloud-backup', 'device-transfer'] as const

/** The include and exclude elements of a `full-backup-content` or `data-extraction-rules` document. */
export const backupRuleRows = (root: XmlElement, source: Locator, values: ManifestValues): Row[] => {
  const id = uniqueIds()
  const rowsOf = (block: XmlElement, scheme: Scheme, path: string): Row[] =>
    ELEMENTS.flatMap((element) =>
      childrenNamed(block, element).map((rule): Row => {
        const domain = values.plain(rule, 'domain') ?? ''
        const place = values.plain(rule, 'path') ?? ''
        const requires = values.plain(rule, 'requireFlags')?.split('|') ?? []
        return {
          id: id(`${scheme} ${element} ${domain} ${place}`),
          evidence: 'static',
          source: xpath(source, `${path}/${element}`),
          scheme,
          element,
          domain,
          path: place,
          requires: requires.map((flag) => flag.trim()).filter((flag) => flag !== ''),
        }
      }),
    )
  if (root.name === 'full-backup-content') return rowsOf(root, 'full-backup', '/full-backup-content')
  return SCHEMES.flatMap((scheme) =>
    childrenNamed(root, scheme).flatMap((block) => rowsOf(block, scheme, `/data-extraction-rules/${scheme}`)),
  )
}

import type { RowOf } from '../../facts/index.ts'
import { LIBRARY_ELEMENTS } from '../../facts/libraries.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { known, type ManifestContext, placeOf, uniqueIds } from './manifest-context.ts'

type Row = RowOf<'libraries'>

const WORD = 0x1_0000_0000

/** Shared libraries that the application element names. */
export const libraryRows = ({ values, applications, entry }: ManifestContext): Row[] => {
  const id = uniqueIds()
  const rowOf = (element: XmlElement): Row[] => {
    const kind = LIBRARY_ELEMENTS.find((candidate) => candidate === element.name)
    if (kind === undefined) return []
    const name = values.text(element, 'name')
    const version = values.bits(element, 'version')
    const major = values.bits(element, 'versionMajor') ?? 0
    const certificates = [element, ...childrenNamed(element, 'additional-certificate')].flatMap(
      (holder) => values.text(holder, 'certDigest')?.replaceAll(':', '').toLowerCase() ?? [],
    )
    return [
      {
        id: id(`${kind}:${name ?? ''}`),
        evidence: 'static',
        source: placeOf(entry, `/manifest/application/${kind}`, name),
        element: kind,
        ...known<Partial<Row>>({
          name,
          required: kind.startsWith('uses-') ? (values.flag(element, 'required') ?? true) : undefined,
          version: version === undefined ? undefined : major * WORD + version,
        }),
        certificates,
      },
    ]
  }
  return applications
    .flatMap((application) => application.children.flatMap(rowOf))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

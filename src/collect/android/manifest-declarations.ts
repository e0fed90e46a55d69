import type { RowOf } from '../../facts/index.ts'
import { LIBRARY_ELEMENTS } from '../../facts/libraries.ts'
import type { XmlElement } from './axml.ts'
import { attributesOf } from './manifest-attributes.ts'
import { known, type ManifestContext, placeOf, uniqueIds } from './manifest-context.ts'

type Row = RowOf<'declarations'>

/** Rows at most; real manifests stay far below, and a hostile one has 400,000 elements. */
const MOST = 20_000
const COMPONENTS = ['activity', 'activity-alias', 'service', 'receiver', 'provider']
const NAMED_DATA = ['meta-data', 'property']
const INTENT = ['action', 'category', 'data']

/** Elements that another table reads, by the element they stand in. */
const READ: Readonly<Record<string, readonly string[]>> = {
  manifest: [
    'uses-permission',
    'uses-permission-sdk-23',
    'uses-permission-sdk-m',
    'permission',
    'permission-tree',
    'permission-group',
    'uses-feature',
    'feature-group',
    'queries',
  ],
  application: [...COMPONENTS, ...NAMED_DATA, ...LIBRARY_ELEMENTS],
  ...Object.fromEntries(COMPONENTS.map((component) => [component, ['intent-filter', ...NAMED_DATA]])),
  'intent-filter': INTENT,
  queries: ['package', 'intent', 'provider'],
  intent: INTENT,
  'feature-group': ['uses-feature'],
  'uses-permission': ['required-feature', 'required-not-feature'],
  'uses-static-library': ['additional-certificate'],
  'uses-sdk-library': ['additional-certificate'],
}

/** Every element of the manifest that no other table reads, with all its attributes; `whole` is false where there are too many. */
export const declarationRows = (
  context: ManifestContext,
): { readonly rows: Row[]; readonly whole: boolean } => {
  const { values, packageName } = context
  const id = uniqueIds()
  const rows: Row[] = []
  let whole = true
  const visit = (element: XmlElement, parent: XmlElement | undefined, owner: string, path: string): void => {
    const here = `${path}/${element.name}`
    const name = values.text(element, 'name')
    const attributes = attributesOf(element, values)
    const told = parent !== undefined && READ[parent.name]?.includes(element.name) === true
    if (!told && (attributes.length > 0 || element.children.length === 0)) {
      if (rows.length >= MOST) {
        whole = false
        return
      }
      rows.push({
        id: id(`${owner}/${element.name}:${name ?? ''}`),
        evidence: 'static',
        source: placeOf(context.entry, here, name),
        element: element.name,
        attributes,
        ...known<Partial<Row>>({ owner: owner === '' ? undefined : owner, name }),
      })
    }
    const inside = COMPONENTS.includes(element.name)
      ? (values.className(element, 'name', packageName) ?? element.name)
      : COMPONENTS.includes(parent?.name ?? '')
        ? owner
        : element.name
    for (const child of element.children) visit(child, element, inside, here)
  }
  visit(context.root, undefined, '', '')
  return { rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), whole }
}

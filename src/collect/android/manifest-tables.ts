import type { RowOf } from '../../facts/index.ts'
import { xpath } from '../../facts/locator.ts'
import { childrenNamed, type XmlElement } from './axml.ts'
import { known, type ManifestContext, placeOf, uniqueIds } from './manifest-context.ts'

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** uses-feature elements, alone and in groups. */
export const featureRows = (context: ManifestContext): RowOf<'features'>[] => {
  const id = uniqueIds()
  const { values } = context
  const rowsIn = (holder: XmlElement, path: string, group?: string): RowOf<'features'>[] =>
    childrenNamed(holder, 'uses-feature').map((element) => {
      const name = values.text(element, 'name')
      const glEsVersion = values.bits(element, 'glEsVersion')
      return {
        id: id(name ?? `glEsVersion:${glEsVersion ?? ''}`),
        evidence: 'static',
        source: placeOf(context.entry, `${path}/uses-feature`, name),
        required: values.flag(element, 'required') ?? true,
        ...known<Partial<RowOf<'features'>>>({
          name,
          glEsVersion,
          version: values.whole(element, 'version'),
          group,
        }),
      }
    })
  const groups = childrenNamed(context.root, 'feature-group').flatMap((group, index) =>
    rowsIn(group, '/manifest/feature-group', values.text(group, 'label') ?? String(index + 1)),
  )
  return [...rowsIn(context.root, '/manifest'), ...groups].sort(byId)
}

const OWNERS = new Set(['activity', 'activity-alias', 'service', 'receiver', 'provider'])

/** meta-data and property elements of the application and of its components. */
export const metaDataRows = (context: ManifestContext): RowOf<'metaData'>[] => {
  const id = uniqueIds()
  const { values } = context
  const rows: RowOf<'metaData'>[] = []
  const add = (element: XmlElement, owner: string, path: string): void => {
    if (element.name !== 'meta-data' && element.name !== 'property') return
    const name = values.text(element, 'name')
    rows.push({
      id: id(`${owner}/${name ?? ''}`),
      evidence: 'static',
      source: placeOf(context.entry, `${path}/${element.name}`, name),
      owner,
      element: element.name,
      ...known<Partial<RowOf<'metaData'>>>({
        name,
        value: values.text(element, 'value') ?? values.text(element, 'resource'),
        resource: values.resourceName(element, 'resource') ?? values.resourceName(element, 'value'),
      }),
    })
  }
  for (const application of context.applications) {
    for (const child of application.children) {
      add(child, 'application', '/manifest/application')
      if (!OWNERS.has(child.name)) continue
      const owner = values.className(child, 'name', context.packageName) ?? ''
      const path = `/manifest/application/${child.name}[@android:name="${owner}"]`
      for (const inner of child.children) add(inner, owner, path)
    }
  }
  return rows.sort(byId)
}

/** Other apps the app wants to see (package visibility). */
export const queryRows = (context: ManifestContext): RowOf<'queries'>[] => {
  const { values } = context
  const rows = new Map<string, RowOf<'queries'>>()
  type Kind = NonNullable<RowOf<'queries'>['kind']>
  const add = (kind: Kind, name: string | undefined, more: Partial<RowOf<'queries'>> = {}): void => {
    const data = [more.schemes, more.mimeTypes, more.hosts, more.categories].flatMap((texts) => texts ?? [])
    if ((name === undefined || name === '') && data.length === 0) return
    const id = [`${kind}:${name ?? ''}`, ...data].join(' ')
    const source = xpath(context.entry, `/manifest/queries/${kind}`)
    if (rows.has(id)) return
    rows.set(id, { id, evidence: 'static', source, kind, ...(name === undefined ? {} : { name }), ...more })
  }
  const intent = (element: XmlElement): void => {
    const data = childrenNamed(element, 'data')
    const list = (
      elements: readonly XmlElement[],
      name: 'scheme' | 'mimeType' | 'host' | 'name',
    ): string[] => [...new Set(elements.flatMap((item) => values.text(item, name) ?? []))]
    const more = {
      schemes: list(data, 'scheme'),
      mimeTypes: list(data, 'mimeType'),
      hosts: list(data, 'host'),
      categories: list(childrenNamed(element, 'category'), 'name'),
    }
    const actions = childrenNamed(element, 'action').map((action) => values.text(action, 'name'))
    for (const action of actions.length > 0 ? actions : [undefined]) add('intent', action, more)
  }
  for (const block of childrenNamed(context.root, 'queries')) {
    for (const child of block.children) {
      if (child.name === 'package') add('package', values.text(child, 'name'))
      else if (child.name === 'intent') intent(child)
      else if (child.name === 'provider')
        for (const authority of values.text(child, 'authorities')?.split(';') ?? [])
          add('provider', authority)
    }
  }
  return [...rows.values()].sort(byId)
}

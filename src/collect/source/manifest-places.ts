import type { RowOf } from '../../facts/index.ts'
import { xmlTags } from '../screens/xml-tokens.ts'
import { linesOf } from './lines.ts'
import { placeRow } from './place-row.ts'
import type { SourceProject } from './project.ts'

type PlaceRow = RowOf<'sourcePlaces'>

/** Elements of a manifest by what a package shows of them. */
export const MANIFEST_THINGS: Readonly<Record<string, NonNullable<PlaceRow['of']>>> = {
  'uses-permission': 'permission',
  'uses-permission-sdk-23': 'permission',
  'uses-permission-sdk-m': 'permission',
  activity: 'component',
  'activity-alias': 'component',
  service: 'component',
  receiver: 'component',
  provider: 'component',
  'meta-data': 'meta-data',
  application: 'application',
}

/** `.Main` and `Main` are of the package; manifests of newer builds name none, and the namespace of the script stands for it. */
const fullName = (name: string, namespace: string): string =>
  name.startsWith('.')
    ? namespace + name
    : name.includes('.') || namespace === ''
      ? name
      : `${namespace}.${name}`

/** What one manifest of the project writes, each with its line. `namespace` is that of the build script. */
export const manifestPlaces = (
  project: SourceProject,
  name: string,
  text: string,
  module: string,
  namespace: string,
): PlaceRow[] => {
  const lineOf = linesOf(project.fileAt(name), text)
  const rows: PlaceRow[] = []
  let space = namespace
  for (const tag of xmlTags(text)) {
    if (tag.end) continue
    if (tag.name === 'manifest') space = tag.attributes.get('package') ?? space
    const of = MANIFEST_THINGS[tag.name]
    const removed = /^(?:remove|removeAll)$/.test(tag.attributes.get('tools:node') ?? '')
    if (of === undefined || removed) continue
    const written = tag.attributes.get('android:name') ?? ''
    if (written === '' && of !== 'application') continue
    const called = of === 'application' ? '' : of === 'component' ? fullName(written, space) : written
    rows.push(placeRow(of, called, lineOf(tag.at), { module }))
  }
  return rows
}

import type { RowOf } from '../../facts/index.ts'
import { isLayoutSource } from '../screens/layout-source.ts'
import { decodeXml, xmlTags } from '../screens/xml-tokens.ts'
import { linesOf } from './lines.ts'
import { placeRow } from './place-row.ts'
import type { SourceProject } from './project.ts'

type PlaceRow = RowOf<'sourcePlaces'>

const MOST_TEXT = 4_000

/** A text of a values file as a screen shows it. */
const shownText = (raw: string): string =>
  decodeXml(
    raw
      .slice(0, MOST_TEXT)
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replace(/<[^<>]{1,300}>/g, ''),
  )
    .replace(/\\n/g, '\n')
    .replace(/\\(['"@?\\])/g, '$1')
    .trim()

/** Views of a layout by their ids, and the layout itself. */
const layoutPlaces = (project: SourceProject, name: string, text: string): PlaceRow[] => {
  const lineOf = linesOf(project.fileAt(name), text)
  const layout = name.slice(name.lastIndexOf('/') + 1).replace(/\.xml$/, '')
  const rows: PlaceRow[] = []
  for (const tag of xmlTags(text)) {
    if (tag.end) continue
    if (rows.length === 0) rows.push(placeRow('layout', layout, lineOf(tag.at)))
    const id = /^@\+?id\/(\w+)$/.exec(tag.attributes.get('android:id') ?? '')?.[1]
    const said = tag.attributes.get('android:text') ?? tag.attributes.get('android:contentDescription')
    if (id === undefined && said === undefined) continue
    rows.push(
      placeRow('view', id ?? '', lineOf(tag.at), {
        within: layout,
        ...(said === undefined ? {} : { text: said }),
      }),
    )
  }
  return rows
}

const stringPlaces = (project: SourceProject, name: string, text: string): PlaceRow[] => {
  const lineOf = linesOf(project.fileAt(name), text)
  const rows: PlaceRow[] = []
  for (const tag of xmlTags(text)) {
    const called = tag.attributes.get('name')
    if (tag.end || tag.empty || tag.name !== 'string' || called === undefined) continue
    const close = text.indexOf('</string>', tag.after)
    if (close < 0) break
    rows.push(
      placeRow('string', called, lineOf(tag.at), {
        text: shownText(text.slice(tag.after, close)),
      }),
    )
  }
  return rows
}

/** What a file under `res` writes: views of a layout, texts of a values file. */
export const resourcePlaces = (project: SourceProject, name: string, text: string): PlaceRow[] => {
  if (/(?:^|\/)res\/layout[^/]*\/[^/]+\.xml$/.test(name))
    return isLayoutSource(text) ? layoutPlaces(project, name, text) : []
  return /(?:^|\/)res\/values[^/]*\/[^/]+\.xml$/.test(name) ? stringPlaces(project, name, text) : []
}

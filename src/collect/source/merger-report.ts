import type { RowOf } from '../../facts/index.ts'
import { lineNumbered } from './lines.ts'
import { MANIFEST_THINGS } from './manifest-places.ts'
import { placeRow } from './place-row.ts'
import type { SourceProject } from './project.ts'

type PlaceRow = RowOf<'sourcePlaces'>

/** `uses-permission#android.permission.CAMERA`, at the start of a line. */
const ELEMENT = /^([a-z][\w-]*)(?:#(\S+))?$/
/** `MERGED from [com.example:push:1.2] /…/AndroidManifest.xml:9:5-79`, with a reason where nobody wrote it. */
const RECORD =
  /^(?:ADDED|MERGED|INJECTED|IMPLIED) from (?:\[([^\]]{1,300})\] )?(.{1,1000}?)(?::(\d+):\d+(?:-[\d:]+)?)?(?: reason: (.*))?$/
const MOST_LINES = 200_000

/**
 * What the report of the manifest merger says of one build: which file, or which library, brought each element. It
 * writes `manifest-merger-<variant>-report.txt` under `build/outputs/logs`. Source: Actions.java of the manifest merger.
 * What files of the project write is left to be read in them, for they may be newer than the report.
 */
export const mergerPlaces = (project: SourceProject, name: string, text: string): PlaceRow[] => {
  const within = project.fileAt(name)
  const rows: PlaceRow[] = []
  let element: { readonly of: NonNullable<PlaceRow['of']>; readonly name: string } | undefined
  const lines = text.split('\n', MOST_LINES)
  lines.forEach((raw, at) => {
    const line = raw.trimEnd()
    // What is set in belongs to an attribute of the element.
    if (line === '' || line.startsWith('\t') || line.startsWith(' ')) return
    const record = RECORD.exec(line)
    if (record === null) {
      const [, kind = '', called = ''] = ELEMENT.exec(line) ?? []
      const of = MANIFEST_THINGS[kind]
      element = of === undefined || (called === '' && of !== 'application') ? undefined : { of, name: called }
      return
    }
    if (element === undefined) return
    const [, library, path = '', number, sameLine] = record
    const reason = sameLine ?? /^reason: (.*)$/.exec(lines[at + 1]?.trim() ?? '')?.[1]
    const own = project.named(path)
    if (reason === undefined && (library === undefined || own !== undefined)) return
    const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    const implied = reason !== undefined && own !== undefined
    rows.push(
      placeRow(
        element.of,
        element.name,
        implied ? lineNumbered(project.fileAt(own), Number(number ?? 1)) : lineNumbered(within, at + 1),
        {
          ...(library === undefined
            ? {}
            : { library, libraryPlace: number === undefined ? base : `${base}:${number}` }),
          ...(reason === undefined ? {} : { reason: reason.trim() }),
        },
      ),
    )
  })
  return rows
}

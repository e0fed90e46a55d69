import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { isSplitFolder } from '../collect/android/apk-folder.ts'
import { isApkName } from '../collect/android/apk-set.ts'
import { messageOf, ToolError } from '../errors.ts'
import { csvRows } from './csv-list.ts'
import type { Sourced } from './enqueue.ts'
import { fdroidEntries } from './fdroid-index.ts'
import { linesOf } from './lines.ts'
import { entryReader, isAddress, parseJsonLine } from './list-entry.ts'
import { PACKAGES } from './package-kinds.ts'
import { tableList } from './table-list.ts'
import { xlsxRows } from './xlsx-list.ts'

type Rows = readonly (readonly string[])[]
/** Told of what is not used of a source. */
type Warn = (warning: ToolError) => void

const refusal = (place: string, thrown: unknown): Sourced => ({
  place,
  refused:
    thrown instanceof ToolError
      ? thrown
      : new ToolError('entry-malformed', { zh: messageOf(thrown), en: messageOf(thrown) }),
})

const isPackageName = (name: string): boolean => PACKAGES.includes(extname(name).toLowerCase())

/** A file, or a link to one: mirrors of stores are made of links. Links to folders are not followed, for they may lead in a circle. */
const isFile = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile() === true)

/** Packages of a folder and those in it. A base and its splits that lie in one folder are one app, which the folder stands for. */
async function* folderEntries(folder: string): AsyncGenerator<Sourced> {
  const oneApp = await isSplitFolder(folder)
  if (oneApp) yield { entry: { reference: { package: folder } } }
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* folderEntries(path)
    else if (oneApp && isApkName(entry.name)) continue
    else if (isPackageName(entry.name) && (await isFile(entry, path)))
      yield { entry: { reference: { package: path } } }
  }
}

async function* lineEntries(path: string): AsyncGenerator<Sourced> {
  const read = await entryReader(dirname(path))
  for await (const { number, text } of linesOf(createReadStream(path))) {
    const place = `${basename(path)}:${number}`
    try {
      if (text === undefined) throw new Error('line too long')
      yield { entry: read(parseJsonLine(text)) }
    } catch (thrown) {
      yield refusal(place, thrown)
    }
  }
}

async function* rowEntries(
  path: string,
  rowsOf: (bytes: Uint8Array, file: string) => Rows | Promise<Rows>,
  onWarning: Warn,
): AsyncGenerator<Sourced> {
  const read = await entryReader(dirname(path))
  const file = basename(path)
  const { entries, warning } = tableList(await rowsOf(await readFile(path), file), file)
  if (warning !== undefined) onWarning(warning)
  for (const { place, value } of entries) {
    try {
      yield { entry: read(value) }
    } catch (thrown) {
      yield refusal(place, thrown)
    }
  }
}

async function* these(sourced: readonly Sourced[]): AsyncGenerator<Sourced> {
  yield* sourced
}

const unknownSource = (source: string): ToolError =>
  new ToolError('unknown-source', {
    zh: `无法识别的来源 ${source}。请给出文件夹、安装包、清单（.jsonl、.ndjson、.csv、.xlsx）或 F-Droid 仓库网址。`,
    en: `Unknown source ${source}. Give a folder, a package, a list (.jsonl, .ndjson, .csv, .xlsx), or the address of an F-Droid repository.`,
  })

/** How sources are opened. */
export interface Opening {
  /** Whether addresses of one's own network are asked. */
  readonly allowPrivate: boolean
  readonly onWarning: Warn
}

/** Throws `ToolError` on a source that is none, before anything is kept. */
const openSource = async (
  source: string,
  { allowPrivate, onWarning }: Opening,
): Promise<AsyncGenerator<Sourced>> => {
  if (isAddress(source)) return these(await fdroidEntries(source, allowPrivate))
  const path = resolve(source)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return folderEntries(path)
  const end = extname(path).toLowerCase()
  if (found === undefined) throw unknownSource(source)
  if (end === '.jsonl' || end === '.ndjson') return lineEntries(path)
  if (end === '.csv') return rowEntries(path, csvRows, onWarning)
  if (end === '.xlsx') return rowEntries(path, xlsxRows, onWarning)
  if (isPackageName(path)) return these([{ entry: { reference: { package: path } } }])
  throw unknownSource(source)
}

const noApps = (source: string): ToolError =>
  new ToolError('no-apps', {
    zh: `${source} 中没有应用。请检查路径：文件夹中应有安装包，清单中应有条目。`,
    en: `There are no apps in ${source}. Check the path: a folder should have packages in it, and a list entries.`,
  })

/**
 * The apps of all sources, one after the other. Throws at once on a source that cannot be used, and when none of them has
 * an app; of one among others that has none it warns.
 */
export const openSources = async (
  sources: readonly string[],
  opening: Opening,
): Promise<AsyncGenerator<Sourced>> => {
  const opened = await Promise.all(sources.map((source) => openSource(source, opening)))
  const begun = await Promise.all(opened.map(async (apps) => ({ apps, first: await apps.next() })))
  const empty = sources.filter((_, i) => begun[i]?.first.done === true).map(noApps)
  if (empty[0] !== undefined && empty.length === sources.length) throw empty[0]
  for (const warning of empty) opening.onWarning(warning)
  return (async function* () {
    for (const { apps, first } of begun) {
      if (first.done === true) continue
      yield first.value
      yield* apps
    }
  })()
}

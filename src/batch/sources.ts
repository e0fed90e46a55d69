import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { messageOf, ToolError } from '../errors.ts'
import { csvEntries } from './csv-list.ts'
import type { Sourced } from './enqueue.ts'
import { linesOf } from './lines.ts'
import { entryReader, parseJsonLine } from './list-entry.ts'

/** Files of a folder that are packages, by the ends of their names. */
const PACKAGES: readonly string[] = ['.apk', '.apks', '.xapk', '.aab', '.hap', '.ipa']

const refusal = (place: string, thrown: unknown): Sourced => ({
  place,
  refused:
    thrown instanceof ToolError
      ? thrown
      : new ToolError('entry-malformed', { zh: messageOf(thrown), en: messageOf(thrown) }),
})

async function* folderEntries(folder: string): AsyncGenerator<Sourced> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* folderEntries(path)
    else if (entry.isFile() && PACKAGES.includes(extname(entry.name).toLowerCase()))
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

async function* csvFileEntries(path: string): AsyncGenerator<Sourced> {
  const read = await entryReader(dirname(path))
  for (const { place, value } of csvEntries(await readFile(path), basename(path))) {
    try {
      yield { entry: read(value) }
    } catch (thrown) {
      yield refusal(place, thrown)
    }
  }
}

const unknownSource = (source: string): ToolError =>
  new ToolError('unknown-source', {
    zh: `无法识别的来源 ${source}。请给出文件夹、安装包，或 .jsonl、.ndjson、.csv 清单。`,
    en: `Unknown source ${source}. Give a folder, a package, or a list (.jsonl, .ndjson, .csv).`,
  })

/** Throws `ToolError` on a source that is none, before anything is kept. */
const openSource = async (source: string): Promise<AsyncGenerator<Sourced>> => {
  const path = resolve(source)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return folderEntries(path)
  const end = extname(path).toLowerCase()
  if (found === undefined) throw unknownSource(source)
  if (end === '.jsonl' || end === '.ndjson') return lineEntries(path)
  if (end === '.csv') return csvFileEntries(path)
  if (PACKAGES.includes(end)) {
    return (async function* () {
      yield { entry: { reference: { package: path } } }
    })()
  }
  throw unknownSource(source)
}

/** The apps of all sources, one after the other. Throws at once on a source that cannot be used. */
export const openSources = async (sources: readonly string[]): Promise<AsyncGenerator<Sourced>> => {
  const opened = await Promise.all(sources.map(openSource))
  return (async function* () {
    for (const source of opened) yield* source
  })()
}

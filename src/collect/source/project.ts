import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { ToolError } from '../../errors.ts'
import { file, type Locator } from '../../facts/locator.ts'
import type { Budget } from '../budget.ts'
import { type NameMap, readNameMap } from './name-map.ts'
import { projectFiles } from './project-files.ts'

const MOST_BYTES = 8_000_000
const MOST_LIBRARY_BYTES = 100_000_000
/** R8 writes hundreds of megabytes for the largest apps. */
const MOST_MAP_BYTES = 400_000_000

/** The folder of the project that a package was built from. Its files are read when first asked for. */
export interface SourceProject {
  /** Paths from the folder, with `/`. */
  readonly files: readonly string[]
  /** The text of a file, its byte order mark left out; undefined where it is too large or cannot be read. */
  text(name: string): Promise<string | undefined>
  /** The texts of the files whose names are wanted, one after the other. */
  texts(wanted: (name: string) => boolean): AsyncGenerator<{ readonly name: string; readonly text: string }>
  /** The bytes of a file of at most a hundred megabytes; undefined where it is larger or cannot be read. */
  bytes(name: string): Promise<Uint8Array | undefined>
  /** A file as findings name it: from the working folder where the project lies in it, else from the project. */
  fileAt(name: string): Locator
  /** The file of the project that a path on the machine of the build names; undefined where none, or two, would fit. */
  named(path: string): string | undefined
  /** What the build renamed. */
  names(): Promise<NameMap | undefined>
  /** What the build wrote and was read so far, by name: findings rest on it, though nobody wrote it by hand. */
  buildRecords(): readonly BuildRecord[]
}

/** A file that the build wrote: a mapping, a report, a lock file. */
export interface BuildRecord {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const BUILD_RECORD =
  /(?:^|\/)(?:mapping\.txt|manifest-merger-[\w.-]*report\.txt|[\w.-]*dependenc[\w.-]*\.txt|[\w.-]+\.lockfile)$/i

/** What stands before the names of files: nothing where the folder is the working folder or lies elsewhere. */
const prefixOf = async (folder: string): Promise<string> => {
  const [here, there] = await Promise.all([realpath(process.cwd()), realpath(folder)])
  const path = relative(here, there)
  return path === '' || path.startsWith('..') || isAbsolute(path) ? '' : `${path.split(sep).join('/')}/`
}

/** The variant that people ship stands before the others; among several, the first by name. */
export const shippedFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => Number(/debug/i.test(a)) - Number(/debug/i.test(b)) || (a < b ? -1 : 1))

/**
 * Opens a project. Throws `ToolError` `source-missing` where there is no such folder.
 */
export const openSourceProject = async (folder: string, budget: Budget): Promise<SourceProject> => {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new ToolError('source-missing', {
      zh: `找不到工程文件夹 ${folder}，问题未指向源码。请检查 --source 的路径。`,
      en: `No folder at ${folder}; findings do not point to sources. Check the path of --source.`,
    })
  const [files, prefix] = await Promise.all([projectFiles(folder), prefixOf(folder)])
  const tails = new Map<string, string[]>()
  for (const name of files) {
    const base = name.slice(name.lastIndexOf('/') + 1)
    tails.set(base, [...(tails.get(base) ?? []), name])
  }
  const records = new Map<string, BuildRecord>()
  const bytesOf = async (name: string, most: number): Promise<Uint8Array | undefined> => {
    const path = join(folder, name)
    const size = (await stat(path).catch(() => undefined))?.size
    if (size === undefined || size > most) return undefined
    budget.take(size, name)
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes !== undefined && BUILD_RECORD.test(name)) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      records.set(name, { name: prefix + name, bytes: bytes.length, sha256 })
    }
    return bytes
  }
  const text: SourceProject['text'] = async (name) => {
    const bytes = await bytesOf(name, MOST_BYTES)
    return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
  }
  let names: Promise<NameMap | undefined> | undefined
  return {
    files,
    text,
    async *texts(wanted) {
      for (const name of files) {
        const found = wanted(name) ? await text(name) : undefined
        if (found !== undefined) yield { name, text: found }
      }
    },
    bytes: (name) => bytesOf(name, MOST_LIBRARY_BYTES),
    fileAt: (name) => file(prefix + name),
    named(path) {
      const wanted = path.split(/[\\/]+/)
      const fits = (tails.get(wanted.at(-1) ?? '') ?? []).map((name) => {
        const own = name.split('/').reverse()
        const shared = own.findIndex((part, at) => part !== wanted.at(-1 - at))
        return { name, shared: shared < 0 ? own.length : shared }
      })
      const most = Math.max(0, ...fits.map(({ shared }) => shared))
      const best = fits.filter(({ shared }) => shared === most)
      return most >= 2 && best.length === 1 ? best[0]?.name : undefined
    },
    names() {
      names ??= (async () => {
        const [name] = shippedFirst(files.filter((path) => /(?:^|\/)mapping\.txt$/i.test(path)))
        const bytes = name === undefined ? undefined : await bytesOf(name, MOST_MAP_BYTES)
        return bytes === undefined ? undefined : readNameMap(bytes, budget)
      })()
      return names
    },
    buildRecords: () => [...records.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import Module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { usualCompiler } from '../patient-compiler.ts'

/**
 * Keeps what V8 compiled of the program from one scan to the next, which spares a third of a small scan's time. Node does this by
 * itself (`module.enableCompileCache`) from version 22 on; this does it alike for every version.
 *
 * A file of the cache is named by all its code stands on, and begins with a CRC-32 over the rest; V8 refuses code of another
 * version or other settings. What cannot be read, written or trusted is as good as absent. `MINGSHI_CODE_CACHE` names another
 * folder, or says `off`.
 */

/** Bytes of a file of the program from which its compiled form is worth a file of its own. */
const WORTH_KEEPING = 65_536
/** Files that stay in the folder, the newest first: those of a few versions of the program. */
const KEPT = 8

/** The folder, by the custom of the system; nothing where the cache is off. */
export const cacheFolder = (
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined => {
  const { MINGSHI_CODE_CACHE: asked, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment
  if (asked === 'off') return undefined
  if (asked) return asked
  if (platform === 'win32') return join(local || join(homedir(), 'AppData', 'Local'), 'mingshi', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'mingshi')
  return join(xdg || join(homedir(), '.cache'), 'mingshi')
}

/** Compiled code is run as it is: it is taken only from a file of our own that nobody else may write. */
const isOurs = (file: number): boolean => {
  const { uid, mode } = fstatSync(file)
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0)
}

const read = (path: string): Buffer | undefined => {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    if (!isOurs(file)) return undefined
    const bytes = readFileSync(file)
    const code = bytes.subarray(4)
    return bytes.readUInt32LE(0) === crc32(code) ? code : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const removeOldest = (folder: string): void => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.code'))
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of files.slice(KEPT)) rmSync(join(folder, name), { force: true })
}

const discard = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // There is no such folder, then.
  }
}

/** Written beside and renamed, so that a reader sees the whole file or none. */
const write = (path: string, code: Buffer): void => {
  const folder = dirname(path)
  const draft = `${path}.${process.pid}`
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(code))
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(draft, Buffer.concat([sum, code]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
    removeOldest(folder)
  } catch {
    discard(draft)
  }
}

/** What compiled code stands on beside its source. */
const surroundings = (): string =>
  [process.version, process.arch, ...process.execArgv, process.env.NODE_OPTIONS].join(' ')

/** Where the code compiled of a source lies. */
const placeIn = (folder: string, filename: string, source: Buffer): string => {
  const key = crc32(source, crc32(surroundings())).toString(16).padStart(8, '0')
  return join(folder, `${basename(filename, '.cjs')}-${key}.code`)
}

/**
 * Runs the program. Its larger files are compiled from the cache; where they were not, their code is kept when a scan ends well:
 * it then holds the functions that a scan calls, while that of another command would lack most of them for good.
 */
export const loadProgram = (path: string, folder = cacheFolder()): void => {
  const require = createRequire(path)
  const fresh: { readonly place: string; readonly script: Script }[] = []
  const usual = require.extensions['.js']
  if (folder !== undefined)
    require.extensions['.cjs'] = (module, filename) => {
      const source = dirname(filename) === dirname(path) ? readFileSync(filename) : Buffer.of()
      if (source.length < WORTH_KEEPING) return usual(module, filename)
      const place = placeIn(folder, filename, source)
      const cachedData = read(place)
      const goOn = usualCompiler()
      // The build leaves no character in it that takes more than a byte.
      const script = new Script(Module.wrap(source.toString('latin1')), {
        filename,
        ...(cachedData === undefined ? {} : { cachedData }),
      })
      goOn()
      if (cachedData === undefined || script.cachedDataRejected === true) fresh.push({ place, script })
      const body = script.runInThisContext()
      const requireFrom = (name: string): unknown => module.require(name)
      body.call(module.exports, module.exports, requireFrom, module, filename, dirname(filename))
    }
  process.on('exit', (code) => {
    if (process.argv[2] !== 'scan' || code > 1) return
    usualCompiler()
    for (const { place, script } of fresh) write(place, script.createCachedData())
  })
  require(path)
}

import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { RowOf } from '../../facts/index.ts'
import type { ScreenKind, Walk } from '../../facts/screens.ts'
import { formFault } from '../../forms/form-fault.ts'
import { type FormPath, readYaml } from '../../forms/yaml-text.ts'
import { type ASKED, SESSION_SCHEMA } from './session-schema.ts'

export type Asked = (typeof ASKED)[number]
type Attempt = RowOf<'rightsAttempts'>

/** One step of a session: a screen, and what the recorder did to get there. */
export interface SessionStep {
  readonly kind: ScreenKind
  /** Title of the screen, where the recorder wrote one. */
  readonly title?: string
  readonly file?: string
  readonly picture?: string
  readonly before?: string
  readonly untouched?: boolean
  /** What somebody saw a tap outside the dialog do. */
  readonly closesOutside?: boolean
  readonly allWindows?: boolean
  readonly activity?: string
  /** Pixels per inch. */
  readonly density?: number
  readonly permissions?: readonly string[]
  /** Permissions that the app held when the screen was recorded, as the system told. */
  readonly granted?: readonly string[]
  readonly userStarted?: boolean
  readonly atLaunch?: boolean
}

/** A document that was opened inside the app during the session. */
export interface SessionDocument {
  readonly file: string
  readonly kind?: string
  /** The way to it through the app: 我的 > 设置 > 隐私政策. */
  readonly path?: string
  readonly url?: string
}

export interface SessionAttempt {
  readonly way: NonNullable<Attempt['way']>
  readonly asks: Asked
  readonly outcome: NonNullable<Attempt['outcome']>
  readonly contact?: string
  readonly when?: string
  /** Working days until the answer. */
  readonly days?: number
  readonly recordedBy?: string
  readonly note?: string
}

type Refusal = RowOf<'refusals'>

export interface SessionRefusal {
  readonly what: NonNullable<Refusal['what']>
  readonly permissions?: readonly string[]
  readonly kinds?: readonly string[]
  readonly together?: boolean
  readonly function?: string
  readonly outcome: NonNullable<Refusal['outcome']>
  readonly repeated?: number
  readonly recordedBy?: string
  readonly note?: string
}

/** `session.yaml`, checked against its schema. */
export interface Session {
  /** Present unless `site` is. */
  readonly package?: string
  /** Address of the pages that were walked. */
  readonly site?: string
  readonly versionCode?: number | string
  readonly apkSha256?: string
  readonly device?: string
  readonly system?: string
  readonly network?: string
  readonly clearedInstall?: boolean
  readonly recordedBy?: string
  readonly startedAt?: string
  readonly policyTaps?: number
  readonly policyOperations?: number
  readonly policyUnreached?: boolean
  readonly afterRefusal?: NonNullable<RowOf<'session'>['afterRefusal']>
  readonly asksAgainAtNextStart?: boolean
  /** How far the clock of the recorder was off, in milliseconds. */
  readonly clockOffsetMs?: number
  /** File with the requests and stored values of the walk. */
  readonly traffic?: string
  readonly repeated?: number
  /** Whether the app's own page about itself is among the screens. */
  readonly aboutSeen?: boolean
  readonly walks?: { readonly [W in Walk]?: 'complete' | 'partial' | 'absent' }
  readonly steps?: readonly SessionStep[]
  readonly documents?: readonly SessionDocument[]
  readonly attempts?: readonly SessionAttempt[]
  readonly refusals?: readonly SessionRefusal[]
  /** What was refused one by one, all of it. */
  readonly refusalsComplete?: readonly ('permission' | 'information')[]
  /** Rights for which every channel the app offers was tried. */
  readonly attemptsComplete?: readonly Asked[]
}

/**
 * What came of reading `session.yaml`. `detail` names file, line and what is wrong, for people.
 * `session-missing`: the folder has none. `session-unreadable`: it could not be read. `session-malformed`: it
 * does not say what a session says.
 */
export type SessionReading =
  | { readonly ok: true; readonly session: Session; readonly bytes: Uint8Array; readonly lineOf: LineOf }
  | {
      readonly ok: false
      readonly because: 'session-missing' | 'session-unreadable' | 'session-malformed'
      readonly detail: string
    }

/** Line, from 1, of a value of the session: `lineOf(['steps', 2, 'file'])`; 1 when it is not there. */
export type LineOf = (path: FormPath) => number

export const SESSION_FILE = 'session.yaml'
const MOST_BYTES = 2_000_000

/** Reads and checks the `session.yaml` of a folder. Never throws for what the file holds. */
export const readSessionFile = async (folder: string): Promise<SessionReading> => {
  const path = join(folder, SESSION_FILE)
  let bytes: Uint8Array
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > MOST_BYTES) {
      return { ok: false, because: 'session-unreadable', detail: `${SESSION_FILE}: > ${MOST_BYTES} B` }
    }
    bytes = new Uint8Array(await readFile(path))
  } catch (thrown) {
    const missing = (thrown as NodeJS.ErrnoException).code === 'ENOENT'
    return { ok: false, because: missing ? 'session-missing' : 'session-unreadable', detail: SESSION_FILE }
  }
  return parseSession(bytes)
}

/** Parses the bytes of a `session.yaml` and checks them against `SESSION_SCHEMA`. */
export const parseSession = async (bytes: Uint8Array): Promise<SessionReading> => {
  const malformed = (line: number, what: string): SessionReading => ({
    ok: false,
    because: 'session-malformed',
    detail: `${SESSION_FILE}:${line} ${what}`,
  })
  const text = await readYaml(new TextDecoder('utf-8').decode(bytes))
  if (!text.ok) return malformed(text.line, text.says.zh)
  const { value, lineOf } = text
  const { Ajv } = await import('ajv')
  const check = new Ajv({ verbose: true, allowUnionTypes: true }).compile(SESSION_SCHEMA)
  if (!check(value)) {
    const [error] = check.errors ?? []
    const { at, says } = formFault(error)
    // The one choice that a session leaves: pages have an address, apps a package.
    return malformed(lineOf(at), error?.keyword === 'anyOf' ? '缺少 package 或者 site' : says.zh)
  }
  return { ok: true, session: value as Session, bytes, lineOf }
}

/** Whether a path leads out of a folder. */
export const outside = (base: string, path: string): boolean => {
  const way = relative(base, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

/**
 * The path of a file that a session names, or undefined when it leads out of the folder, also by a symbolic
 * link. A file that does not exist is inside as long as its name is.
 */
export const insideFolder = async (folder: string, name: string): Promise<string | undefined> => {
  if (name.includes('\0') || name.includes('\\') || isAbsolute(name)) return undefined
  const path = resolve(folder, name)
  if (outside(resolve(folder), path)) return undefined
  try {
    return outside(await realpath(folder), await realpath(path)) ? undefined : path
  } catch {
    return path
  }
}

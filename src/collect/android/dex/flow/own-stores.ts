import { type Constant, constant, type Keeping, type Made, made, PENDING, type Value } from '../values.ts'
import type { Callee } from './callees.ts'
import { ANY_FILE, ANY_ROW, type StoredFlags } from './stored-flags.ts'

/**
 * What the app keeps from one run to the next besides its preferences: files, rows of its own databases, JSON in stored texts. None of
 * it is there when the app first runs, until code that runs writes it.
 */
export interface OwnStores {
  /** What a call on or of such a store gives; undefined where it is none. Notes what the call writes. */
  call(caller: number, callee: Callee, receiver: Value, given: readonly Value[]): Value
}

const DATABASE = 'Landroid/database/sqlite/SQLiteDatabase;'
const CURSOR = 'Landroid/database/Cursor;'
const FILE = 'Ljava/io/File;'
const JSON_OBJECT = 'Lorg/json/JSONObject;'
const NOTHING = constant(0)

/** A class of the platform whose objects are such a store, or lead to one. */
export interface StoreOpened {
  readonly type: string
  readonly keeps: Keeping
}

const OPENS: readonly (StoreOpened & { readonly call: RegExp })[] = [
  { call: /^Landroid\/content\/SharedPreferences;getAll$/, type: 'Ljava/util/Map;', keeps: 'values' },
  { call: /;(?:get(?:Readable|Writable)Database|openOrCreateDatabase)$/, type: DATABASE, keeps: 'rows' },
  {
    call: /;get(?:Files|Data|NoBackupFiles|Cache|CodeCache|ExternalFiles|ExternalCache)?Dir$/,
    type: FILE,
    keeps: 'folder',
  },
  { call: /;getFileStreamPath$/, type: FILE, keeps: 'file' },
]
const ASKS_FOR_ROWS = /^(?:raw)?[qQ]uery(?:WithFactory)?$/
const READS: Readonly<Record<'file' | 'rows' | 'values' | 'json', RegExp>> = {
  file: /^(?:exists|isFile|length|canRead)$/,
  rows: /^(?:moveTo(?:First|Next|Last)|getCount)$/,
  values: /^(?:containsKey|get)$/,
  json: /^(?:has|(?:opt|get)(?:Boolean|Int|Long|Double|String)?)$/,
}
const WRITES_ROWS = /^(?:insert|replace|update)/
const SQL = /^(?:execSQL|compileStatement)$/
/** Statements that put no rows into a table. */
const NO_ROWS = /^\s*(?:create|alter|drop|pragma|delete|begin|end|commit)\b/i
const WRITES_FILES =
  /^Ljava\/io\/(?:FileOutputStream|FileWriter|RandomAccessFile|PrintWriter|PrintStream);<init>$|^Ljava\/io\/File;(?:createNewFile|createTempFile|mkdirs?|renameTo)$|^Ljava\/nio\/file\/Files;(?:copy|move|write|writeString|create\w+|newOutputStream|newBufferedWriter)$|;openFileOutput$/
/** What a call gives that opens such a store. */
export const opensStore = (className: string, name: string): StoreOpened | undefined =>
  OPENS.find(({ call }) => call.test(`${className}${name}`))

/** Whether a call writes a file, or makes one to be written. */
export const writesFiles = (className: string, name: string): boolean =>
  WRITES_FILES.test(`${className}${name}`)

/** A JSON text without members, or none. */
const EMPTY_JSON = /^\s*(?:\{\s*\})?\s*$/

const isEmptyJson = ({ value }: Constant): boolean => value === 0 || EMPTY_JSON.test(String(value))

export const ownStoresOf = (flags: StoredFlags): OwnStores => {
  const note = (caller: number, callee: Callee, given: readonly Value[]): void => {
    const { className, name } = callee
    if (callee.writesFiles) flags.write(caller, constant(ANY_FILE), undefined)
    if (className !== DATABASE) return
    const [text] = given
    const writes = SQL.test(name)
      ? text?.kind !== 'constant' || !NO_ROWS.test(String(text.value))
      : WRITES_ROWS.test(name)
    if (writes) flags.write(caller, constant(ANY_ROW), undefined)
  }
  /** An object that is made of what it is given: a file of a folder, JSON of a stored text. */
  const make = (caller: number, receiver: Made, given: readonly Value[]): void => {
    const [first] = given
    if (receiver.type === FILE && first?.kind === 'made' && first.keeps === 'folder') receiver.keeps = 'file'
    if (receiver.type !== JSON_OBJECT) return
    const text = flags.resolve(caller, first)
    if (text?.kind === 'pending') receiver.keeps = 'pending'
    else if (text?.kind === 'constant' && text.guard?.kind === 'stored' && isEmptyJson(text))
      receiver.keeps = 'json'
  }
  const read = (keeps: Keeping | undefined, name: string, [key]: readonly Value[]): Value => {
    if (keeps === 'pending') return PENDING
    if (keeps === undefined || keeps === 'folder' || !READS[keeps].test(name)) return undefined
    const of = keeps === 'file' ? constant(ANY_FILE) : keeps === 'rows' ? constant(ANY_ROW) : key
    return { kind: 'stored', key: of, byDefault: NOTHING }
  }
  return {
    call(caller, callee, receiver, given) {
      const { name, opens } = callee
      note(caller, callee, given)
      if (receiver?.kind === 'made') {
        if (name === '<init>') {
          make(caller, receiver, given)
          return undefined
        }
        if (receiver.keeps === 'rows' && ASKS_FOR_ROWS.test(name)) return made(CURSOR, 'rows')
        const value = read(receiver.keeps, name, given)
        if (value !== undefined) return value
      }
      return opens && made(opens.type, opens.keeps)
    },
  }
}

import type { Locator } from '../../../facts/locator.ts'
import type { WatchedApi } from '../../../vocabulary/sdk-starts.ts'
import type { Budget } from '../../budget.ts'
import type { NoteBook } from '../../integrity-note.ts'
import { type Catalogue, catalogueOf, lookUpFile, type Watch } from './catalogue.ts'
import { classNameOf } from './code.ts'
import { addTo } from './flow/collections.ts'
import { localValues } from './local-values.ts'
import type { NamedPermissions } from './named-permissions.ts'
import type { Program } from './program.ts'
import { type CodeSweep, sweepCode } from './sweep.ts'
import type { Value } from './values.ts'

/** One place in the code that does what the catalogue names. */
export interface CallSite {
  readonly api: WatchedApi
  readonly call: string
  readonly via: 'call' | 'field' | 'constant' | 'reflection'
  /** The method whose code it stands in. */
  readonly method: number
  /** Units from the start of the method's code. */
  readonly offset: number
  readonly source: Locator
  /** Constants it is given, as far as the code tells them. */
  readonly arguments: readonly string[]
}

/** All places of a program, and what the sweeps counted. */
export interface CallSites {
  readonly sites: readonly CallSite[]
  /** Classes by name whose constants tell the SDK they are of, with its id. */
  readonly told: ReadonlyMap<string, string>
  readonly named: NamedPermissions
  readonly sweeps: readonly CodeSweep[]
}

const CLASS = 'java.lang.Class'
const LOOKUPS = ['getMethod', 'getDeclaredMethod', 'getField', 'getDeclaredField'] as const
const LOOKUP: WatchedApi = {
  id: 'lookup',
  zh: 'lookup',
  en: 'lookup',
  act: 'reads',
  grade: 'none',
  kinds: [],
  calls: { [CLASS]: [...LOOKUPS] },
}

/** Names of permissions, as whose constants they stand in code. */
const NAMED: WatchedApi = {
  id: 'named',
  zh: 'named',
  en: 'named',
  act: 'asks',
  grade: 'none',
  kinds: [],
  constants: ['android.permission.*'],
}

const CONST_STRING = 0x1a
const CONST_STRING_JUMBO = 0x1b
const FIRST_STATIC_READ = 0x60
const LAST_STATIC_READ = 0x66
const LAST_FIELD = 0x6d
const INVOKE_STATIC = 0x71
const INVOKE_STATIC_RANGE = 0x77
/** Constants of one call that are kept. */
const MOST_ARGUMENTS = 32

const textsOf = (value: Value): string[] => {
  if (value === undefined) return []
  if (value.kind === 'constant') return [String(value.value)]
  if (value.kind === 'class') return [classNameOf(value.type)]
  if (value.kind === 'field') return [value.name]
  if (value.kind === 'array') return value.items.flatMap(textsOf)
  return []
}

/** Whether the argument that decides meets the condition: true, false, or unknown where the code does not tell. */
const meets = (api: WatchedApi, args: readonly Value[]): boolean | undefined => {
  const { when } = api
  if (when === undefined) return true
  const value = args[when.argument]
  if (when.constant === true) return value?.kind === 'constant' && typeof value.value === 'string'
  const texts = textsOf(value)
  if (texts.length === 0) return undefined
  return when.is?.some((text) => texts.includes(text)) ?? true
}

const isWorthAsking = (watch: Watch): boolean =>
  watch.api === LOOKUP || watch.api.when !== undefined || watch.api.act !== 'reads'

/** Addresses that are names of formats and licences, or lead nowhere: nothing is sent there. */
const NAMES_ONLY =
  /^http:\/\/(?:(?:www\.|ns\.|schemas\.|java\.|xml\.|javax\.|purl\.|xmlpull\.|relaxng\.)?(?:w3\.org|android\.com|sun\.com|xmlpull\.org|xmlsoap\.org|apache\.org|openxmlformats\.org|adobe\.com|microsoft\.com|iptc\.org|oasis-open\.org|purl\.org|xml\.org|relaxng\.org|json-schema\.org|opengis\.net|topografix\.com|aiim\.org|cipa\.jp|slf4j\.org|example\.(?:com|org|net))|localhost|127\.0\.0\.1|10\.0\.2\.2|0\.0\.0\.0)(?:[/:]|$)/i

/** The host of an address, where it is one that could be called. */
const hostOf = (address: string): string | undefined => {
  if (NAMES_ONLY.test(address)) return undefined
  const host = /^http:\/\/([A-Za-z0-9.-]+\.[A-Za-z0-9]{2,}|\d+(?:\.\d+){3})(?=[:/?#]|$)/.exec(address)?.[1]
  return host?.toLowerCase()
}

/**
 * Sweeps all code and finds every call, field and constant of the catalogue. An argument condition that is not met leaves a place
 * out; one that cannot be told does so too, for the call alone proves nothing.
 */
export const findCallSites = (
  program: Program,
  catalogue: Catalogue,
  budget: Budget,
  notes: NoteBook,
): CallSites => {
  const sites: CallSite[] = []
  const told = new Map<string, string>()
  const named = new Map<string, Set<string>>()
  const sweeps: CodeSweep[] = []
  const values = localValues(program)
  const withLookups: Catalogue = {
    ...catalogue,
    classes: addLookups(catalogue),
    constants: [...catalogue.constants, ...catalogueOf([NAMED]).constants],
  }
  program.files.forEach(({ dex, methods, source }, file) => {
    const known = lookUpFile(withLookups, program, file)
    const sweep = sweepCode(dex, methods, known.watched, budget, notes)
    sweeps.push(sweep)
    let callsOf: ReturnType<typeof values.callsOf> | undefined
    let callsIn = -1
    sweep.siteMethod.forEach((nth, index) => {
      const at = sweep.siteUnit[index] ?? 0
      const method = program.method.numberOf(file, nth)
      const code = program.method.codeOf(method)
      const opcode = (dex.units[at] ?? 0) & 0xff
      const item = dex.units[at + 1] ?? 0
      const offset = at - (code?.start ?? at)
      const className = (): string => classNameOf(program.descriptorOf(program.method.classOf(method)))
      const place = (): Locator => ({
        at: 'code',
        in: source,
        className: className(),
        method: program.method.nameOf(method),
        offset,
      })
      const add = (watch: Watch, via: CallSite['via'], texts: readonly string[]): void => {
        sites.push({
          api: watch.api,
          call: watch.name,
          via,
          method,
          offset,
          source: place(),
          arguments: texts.slice(0, MOST_ARGUMENTS),
        })
      }
      if (opcode === CONST_STRING || opcode === CONST_STRING_JUMBO) {
        const string = opcode === CONST_STRING ? item : (item | ((dex.units[at + 2] ?? 0) << 16)) >>> 0
        const text = dex.string(string)
        for (const watch of known.strings(string)) {
          const { tells } = watch.api
          if (tells !== undefined) told.set(className(), tells)
          else if (watch.api === NAMED) named.set(text, (named.get(text) ?? new Set()).add(className()))
          else if (watch.api.act !== 'connects') add(watch, 'constant', [text.slice(0, 200)])
          else {
            const host = hostOf(text)
            if (host !== undefined) add(watch, 'constant', [host])
          }
        }
        return
      }
      if (opcode <= LAST_FIELD) {
        if (opcode >= FIRST_STATIC_READ && opcode <= LAST_STATIC_READ)
          for (const watch of known.fields(item)) add(watch, 'field', [])
        return
      }
      for (const watch of known.methods(item)) {
        if (!isWorthAsking(watch)) {
          add(watch, 'call', [])
          continue
        }
        if (callsIn !== method || callsOf === undefined) {
          callsOf = values.callsOf(method)
          callsIn = method
        }
        const isStatic = opcode === INVOKE_STATIC || opcode === INVOKE_STATIC_RANGE
        const all = callsOf.get(at)?.args ?? []
        const args = isStatic ? all : all.slice(1)
        if (watch.api === LOOKUP) {
          for (const target of lookedUp(catalogue, all)) add(target, 'reflection', textsOf(args[0]))
        } else if (meets(watch.api, args) === true) add(watch, 'call', args.flatMap(textsOf))
      }
    })
  })
  return { sites: withoutTold(sites), told, named, sweeps }
}

/**
 * The places without those that calls of the same method tell more of: of a connection to Wi-Fi the name or the address is read, a
 * picked document is looked up in the media store.
 */
const withoutTold = (sites: readonly CallSite[]): CallSite[] => {
  const classes = new Map<number, Set<string>>()
  for (const { method, call } of sites) addTo(classes, method, call.slice(0, call.lastIndexOf('.')))
  return sites.filter(({ api, method }) => !api.toldBy?.some((one) => classes.get(method)?.has(one)))
}

/** What a lookup by name finds: exact where the class is told, else by names that only one call bears. */
const lookedUp = (catalogue: Catalogue, args: readonly Value[]): readonly Watch[] => {
  const [on, name] = args
  if (name?.kind !== 'constant' || typeof name.value !== 'string') return []
  const own = (watch: Watch): boolean => watch.api.when === undefined
  if (on?.kind === 'class') {
    const members = catalogue.classes.get(on.type)
    return [...(members?.methods.get(name.value) ?? []), ...(members?.fields.get(name.value) ?? [])].filter(
      own,
    )
  }
  return (catalogue.reflected.get(name.value) ?? []).filter(own).slice(0, 1)
}

const addLookups = (catalogue: Catalogue): Catalogue['classes'] => {
  const classes = new Map(catalogue.classes)
  const known = classes.get('Ljava/lang/Class;')
  const methods = new Map(known?.methods)
  for (const name of LOOKUPS) methods.set(name, [{ api: LOOKUP, name: `${CLASS}.${name}` }])
  classes.set('Ljava/lang/Class;', { methods, fields: known?.fields ?? new Map() })
  return classes
}

import type { Rows } from '../../../facts/index.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { NameMap } from '../../source/name-map.ts'
import { known } from '../manifest-context.ts'
import type { CallSite } from './call-sites.ts'
import type { CodeIndex } from './code.ts'
import { classNameOf } from './code.ts'
import type { CodeOwner } from './code-owners.ts'
import { mayAskFor, type NamedPermissions } from './named-permissions.ts'
import { ownerOnWay } from './owner-on-way.ts'
import type { Program } from './program.ts'
import type { Reach } from './reach.ts'
import { guardMeaning } from './stored-consent.ts'
import type { CodeSweep } from './sweep.ts'

type CodeFileRow = NonNullable<Rows['codeFiles']>[number]
type ApiCallRow = NonNullable<Rows['apiCalls']>[number]

/** Rows of one table that are kept; the nearest to personal information and to the start first. */
export const MOST_ROWS = 4000
/** One row for every file that holds code, or should. */
export const codeFileRows = (code: CodeIndex, sweeps: readonly CodeSweep[]): CodeFileRow[] => [
  ...code.files.map(
    ({ dex, methods, source, root, named }, file): CodeFileRow => ({
      id: dex.part,
      evidence: 'static',
      source,
      path: dex.part,
      loaded: root ? 'at-start' : 'by-code',
      named,
      read: true,
      version: dex.version,
      bytes: dex.bytes.length,
      classes: dex.classCount,
      methods: methods.count,
      ...known<Partial<CodeFileRow>>({
        instructions: sweeps[file]?.instructions,
        calls: sweeps[file]?.invokes,
      }),
    }),
  ),
  ...code.unread.map(
    ({ part, source, root, because }): CodeFileRow => ({
      id: part,
      evidence: 'static',
      source,
      path: part,
      loaded: root ? 'at-start' : 'by-code',
      read: false,
      because,
    }),
  ),
]

/** Steps shown at the beginning and at the end of a way, where they fit. */
const WAY_ENDS = [
  [3, 3],
  [2, 2],
  [1, 2],
  [1, 1],
] as const
/** Longest way to be read, in UTF-16 units: two lines of a terminal. */
const WAY_LENGTH = 160

/** `App.onCreate → UMConfigure.init → … → TelephonyManager.getDeviceId`: simple class names, addresses whole, the middle left out. */
export const wayOf = (path: readonly string[]): string => {
  const steps = path.map((step) => (step.includes('/') ? step : step.split('.').slice(-2).join('.')))
  const ways = WAY_ENDS.map(([first, last]) =>
    (steps.length <= first + last + 1 ? steps : [...steps.slice(0, first), '…', ...steps.slice(-last)]).join(
      ' → ',
    ),
  )
  return ways.find((way) => way.length <= WAY_LENGTH) ?? ways.at(-1) ?? ''
}

const GRADES = ['personal', 'weak', 'none']
const ACTS = ['asks', 'reads', 'starts-sdk', 'loads-code', 'opens-bridge', 'runs-command', 'connects']
const REACHES = ['before-consent', 'behind-guard', undefined, 'later', 'unreached']

/** Whether people are asked for it and it opens personal information; others are granted at once. */
const isGranted = (name: string, { permissions }: Vocabulary): boolean => {
  const permission = permissions.get(name)
  return permission?.opensPersonalInformation === true && permission.runtime
}

/** Groups of permissions that people grant when asked and that open personal information, in their order of first mention. */
const groupsOf = (permissions: readonly string[], vocabulary: Vocabulary): string[] => [
  ...new Set(
    permissions
      .filter((name) => isGranted(name, vocabulary))
      .flatMap((name) => vocabulary.permissions.get(name)?.group ?? []),
  ),
]

const outermost = (className: string): string => className.split('$', 1)[0] ?? className

/** What a class calls of itself, or an SDK of its own start, is its insides: who called it from outside is told by its own row. */
const isInside = ({ api, call }: CallSite, className: string, { owner }: CodeOwner): boolean =>
  api.starts === owner || outermost(className) === outermost(call.slice(0, call.lastIndexOf('.')))

/** A constant that the catalogue names by its beginning is called by what stands in the code; an address by its host. */
const inFull = (row: ApiCallRow, [first]: readonly string[]): ApiCallRow => {
  const { via, call = '', act, path } = row
  if (via !== 'constant' || !call.endsWith('*') || first === undefined) return row
  const full = act === 'connects' ? `${call.slice(0, -1)}${first}` : first
  const way = path && [...path.slice(0, -1), full]
  return { ...row, call: full, ...(way === undefined ? {} : { path: way, way: wayOf(way) }) }
}

/** What is said of a call besides itself. */
export interface CallContext {
  readonly ownerOf: (className: string) => CodeOwner
  readonly reachOf: (site: CallSite) => Reach | undefined
  readonly named: NamedPermissions
  /** What the build renamed: rows then bear the names of the sources, and only their place in the package bears the new ones. */
  readonly names?: NameMap
}

/**
 * One row for each method and entry of the catalogue, with how often. `cut` tells that there were more than are kept.
 */
export const apiCallRows = (
  program: Program,
  sites: readonly CallSite[],
  vocabulary: Vocabulary,
  { ownerOf, reachOf, named: inCode, names }: CallContext,
): { rows: ApiCallRow[]; cut: boolean } => {
  const grouped = new Map<string, { row: ApiCallRow; count: number; texts: Set<string> }>()
  for (const site of sites) {
    const renamed = classNameOf(program.descriptorOf(program.method.classOf(site.method)))
    const className = names?.classOf(renamed) ?? renamed
    const named = ownerOf(className)
    if (isInside(site, className, named)) continue
    const shortName = program.method.nameOf(site.method)
    const methodName = names?.methodOf(renamed, shortName) ?? shortName
    const reached = reachOf(site)
    const owner = ownerOnWay(named, className, reached?.path ?? [], ownerOf, vocabulary)
    const path = reached?.path && [...reached.path.map((step) => names?.stepOf(step) ?? step), site.call]
    const id = [site.api.id, site.call, className, methodName, reached?.reach ?? ''].join(' ')
    const group = grouped.get(id)
    if (group !== undefined) {
      group.count += 1
      for (const text of site.arguments) group.texts.add(text)
      continue
    }
    const file = program.files[program.method.fileOf(site.method)]
    const row: ApiCallRow = {
      id,
      evidence: 'static',
      source: site.source,
      api: site.api.id,
      apiName: site.api.zh,
      apiNameEnglish: site.api.en,
      act: site.api.act,
      grade: site.api.grade,
      kinds: site.api.kinds,
      call: site.call,
      via: site.via,
      callerClass: className,
      callerMethod: methodName,
      ...owner,
      needs: site.api.permissions ?? [],
      nested: !(file?.root ?? false),
      ...known<Partial<ApiCallRow>>({
        reach: reached?.reach,
        entry: reached?.entry && (names?.classOf(reached.entry) ?? reached.entry),
        entryKind: reached?.entryKind,
        path,
        way: path && wayOf(path),
        guard: reached?.guard,
        guardIs: reached?.reach === 'behind-guard' ? guardMeaning(reached.guard) : undefined,
        starts: site.api.starts,
      }),
    }
    grouped.set(id, { row, count: 1, texts: new Set(site.arguments) })
  }
  const rank = (row: ApiCallRow): number =>
    (REACHES.indexOf(row.reach) * GRADES.length + GRADES.indexOf(row.grade ?? 'none')) * ACTS.length +
    ACTS.indexOf(row.act ?? 'connects')
  const all = [...grouped.values()]
    .map(({ row: found, count, texts }): ApiCallRow => {
      const row = inFull(found, [...texts])
      // What an SDK is started with is keys and names of channels.
      const given = row.act === 'starts-sdk' ? [] : [...texts]
      if (row.act !== 'asks') return { ...row, count, ...(given.length === 0 ? {} : { arguments: given }) }
      const permissions = given
        .filter((text) => /^[a-z][\w.]*\.permission\.\w+$/i.test(text))
        .sort((a, b) => Number(isGranted(b, vocabulary)) - Number(isGranted(a, vocabulary)))
      return permissions.length === 0
        ? { ...row, count, mayAskFor: mayAskFor(row.owner ?? '', inCode, ownerOf, vocabulary) }
        : { ...row, count, permissions, groups: groupsOf(permissions, vocabulary) }
    })
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  return { rows: all.slice(0, MOST_ROWS), cut: all.length > MOST_ROWS }
}

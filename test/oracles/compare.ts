import { manifestCollector } from '../../src/collect/android/manifest.ts'
import { openAndroidPackage } from '../../src/collect/android/open-package.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { messageOf, ToolError } from '../../src/errors.ts'
import type { Rows } from '../../src/facts/index.ts'
import { vocabulary } from '../engine/vocabulary.ts'
import { oracleTexts, type Texts, textsOf } from './aapt2-texts.ts'
import { oracleTreeLines, treeLines } from './aapt2-tree.ts'
import { ask } from './oracle.ts'

/** One thing that two readers say otherwise. `because` names what explains it; without it, it is a fault of ours to mend. */
export interface Difference {
  readonly what: string
  readonly ours: string
  readonly theirs: string
  readonly because?: string
}

/** A package as we and aapt2 read it. */
export interface Comparison {
  readonly readable: boolean
  /** Why it was not read, where it was not. */
  readonly because?: string
  readonly package?: string
  readonly permissions: readonly string[]
  /** How many components, in the order activity, activity-alias, service, receiver, provider. */
  readonly components: readonly number[]
  readonly texts: number
  readonly differences: readonly Difference[]
}

export const COMPONENTS = ['activity', 'activity-alias', 'service', 'receiver', 'provider'] as const

const WORD = 2 ** 32

const quoted = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((hit) => hit[1] ?? '')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** The maxSdkVersion of a permission that may stand several times: the largest, or none where one of them has none. */
const widestMaximum = (badging: string, name: string): number | undefined => {
  const declared = [
    ...badging.matchAll(/^uses-permission(?:-sdk-23)?: name='([^']*)'(?: maxSdkVersion='(\d+)')?/gm),
  ].filter((hit) => hit[1] === name)
  const limits = declared.map((hit) => hit[2])
  return limits.length === 0 || limits.includes(undefined) ? undefined : Math.max(...limits.map(Number))
}

/** Package, versions, label and permissions against `aapt2 dump badging`. */
const compareBadging = (rows: Rows, badging: string): Difference[] => {
  const app = rows.app?.[0]
  const one = (pattern: RegExp): string | undefined => pattern.exec(badging)?.[1]
  // aapt2 lists what WRITE_ implies; the manifest does not declare it.
  const implied = new Set(quoted(badging, /^uses-implied-permission: name='([^']*)'/gm))
  const permissions = rows.permissions ?? []
  const pairs: [string, string | undefined, string | undefined][] = [
    ['package', app?.package, one(/^package: name='([^']*)'/m)],
    ['versionName', app?.versionName ?? '', one(/versionName='([^']*)'/) ?? ''],
    // The other reader leaves out the major part.
    ['versionCode', String((app?.versionCode ?? 0) % WORD || ''), one(/versionCode='([^']*)'/) ?? ''],
    ['minSdk', String(app?.minSdk), one(/^sdkVersion:'(\d+)'/m) ?? '1'],
    [
      'targetSdk',
      String(app?.targetSdk),
      one(/^targetSdkVersion:'(\d+)'/m) ?? one(/^sdkVersion:'(\d+)'/m) ?? '1',
    ],
    [
      'permissions',
      sorted(permissions.map(({ name }) => name ?? '')).join(),
      sorted(
        quoted(badging, /^uses-permission(?:-sdk-23)?: name='([^']*)'/gm).filter(
          (name) => !implied.has(name),
        ),
      ).join(),
    ],
  ]
  const components = rows.components ?? []
  const launcher = components.find(({ kind, launcher: starts }) => kind === 'activity' && starts)
  if (launcher)
    pairs.push(['launcher', launcher.name && app?.mainActivity, one(/^launchable-activity: name='([^']*)'/m)])
  // Those that it concludes from others stand beside those that are declared.
  const concluded = new Set(quoted(badging, /uses-implied-feature: name='([^']*)'/g))
  const named = (
    list: readonly { readonly name?: string; readonly required?: boolean }[],
    required: boolean,
  ) =>
    sorted(
      list.flatMap(({ name, required: needed }) =>
        name !== undefined && needed === required && !concluded.has(name) ? [name] : [],
      ),
    ).join()
  const listed = (pattern: RegExp): string =>
    sorted(quoted(badging, pattern).filter((name) => !concluded.has(name))).join()
  const features = rows.features ?? []
  // android.hardware.location is concluded of android.hardware.location.gps, and nothing says so.
  const declared = features.map(({ name }) => name ?? '')
  const withoutFamilies = (names: string): string =>
    names
      .split(',')
      .filter((name) => declared.includes(name) || !declared.some((other) => other.startsWith(`${name}.`)))
      .join()
  const libraries = (rows.libraries ?? []).filter(({ element }) => element === 'uses-library')
  pairs.push(
    ['features needed', named(features, true), withoutFamilies(listed(/^ *uses-feature: name='([^']*)'/gm))],
    ['features not needed', named(features, false), listed(/^ *uses-feature-not-required: name='([^']*)'/gm)],
    ['libraries needed', named(libraries, true), listed(/^uses-library:'([^']*)'/gm)],
    ['libraries not needed', named(libraries, false), listed(/^uses-library-not-required:'([^']*)'/gm)],
    ['test only', String(app?.testOnly === true), String(/^testOnly='-1'/m.test(badging))],
  )
  const label =
    one(/^application-label-zh-CN:'(.*)'$/m) ??
    one(/^application-label-zh:'(.*)'$/m) ??
    one(/^application-label:'(.*)'$/m)
  if (label) pairs.push(['label', app?.label, label])
  for (const { name, maxSdk } of permissions) {
    if (implied.has(name ?? '')) continue
    pairs.push([`maxSdkVersion of ${name}`, String(maxSdk), String(widestMaximum(badging, name ?? ''))])
  }
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([what, ours, theirs]) => ({ what, ours: String(ours), theirs: String(theirs) }))
}

const firstDifference = (what: string, ours: readonly string[], theirs: readonly string[]): Difference[] => {
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
    (index) => ours[index] !== theirs[index],
  )
  return at === undefined
    ? []
    : [{ what: `${what}, line ${at}`, ours: ours[at] ?? '(none)', theirs: theirs[at] ?? '(none)' }]
}

const compareTexts = (ours: Texts, theirs: Texts): Difference[] =>
  sorted([...ours.keys(), ...theirs.keys()]).flatMap((id) =>
    firstDifference(`texts of ${id}`, ours.get(id) ?? [], theirs.get(id) ?? []),
  )

/** aapt2 takes a text for a platform without a version; a phone of today takes the one for newer platforms. */
const ofPlatforms = (found: readonly Difference[], texts: Texts): Difference[] =>
  found.map((difference) => {
    const both = [difference.ours, difference.theirs]
    const oneText = [...texts.values()].some((lines) =>
      both.every((text) => lines.some((line) => line.endsWith(`"${text}"`))),
    )
    return difference.because === undefined && CHOSEN.has(difference.what) && oneText
      ? { ...difference, because: 'aapt2 takes the text for no platform version' }
      : difference
  })
const CHOSEN: ReadonlySet<string> = new Set(['versionName', 'label'])

/** What aapt2 complains of while it skips entries of a form it does not know. */
const NEWER_ENTRIES = /Entry (?:offset )?at index \d+ (?:is too small|points outside)/

/** Reads a package and asks aapt2 for the same: every line of the manifest, every text of every locale. */
export const comparePackage = async (path: string): Promise<Comparison> => {
  const nothing = { permissions: [], components: [], texts: 0 }
  const badging = ask('aapt2', ['dump', 'badging', path])
  const opened = await openAndroidPackage(path, budgetOf()).catch((thrown: unknown) => {
    if (thrown instanceof ToolError) return thrown
    throw thrown
  })
  if (opened instanceof ToolError) {
    const reads = /^package: name=/m.test(badging.text)
    const differences = reads ? [{ what: 'readable', ours: opened.code, theirs: 'yes' }] : []
    return { ...nothing, readable: false, because: opened.code, differences }
  }
  try {
    const { rows } = await manifestCollector.collect({
      reference: {},
      android: opened,
      vocabulary,
      budget: budgetOf(),
    })
    const app = rows.app?.[0]
    const tree = ask('aapt2', ['dump', 'xmltree', '--file', 'AndroidManifest.xml', path])
    const manifest = await opened.manifest()
    const resources = await opened.resources()
    const dumped = ask('aapt2', ['dump', 'resources', path])
    const theirs = oracleTexts(dumped.text)
    const ours: Texts = resources.ok ? textsOf(resources.value) : new Map()
    const lines = manifest.ok ? treeLines(manifest.value) : []
    const because =
      app?.unreadable === 'manifest-xml-in-protobuf'
        ? 'aapt2 reads the protobuf form of its own, which no phone does'
        : tree.status === 0
          ? undefined
          : 'aapt2 cannot read it'
    const explained = (found: Difference[], reason: string | undefined): Difference[] =>
      reason === undefined ? found : found.map((difference) => ({ ...difference, because: reason }))
    const textsBecause =
      dumped.status !== 0
        ? 'aapt2 cannot read it'
        : NEWER_ENTRIES.test(dumped.errors)
          ? 'aapt2 does not know compact entries'
          : undefined
    return {
      readable: app?.readable === true,
      ...(app?.unreadable === undefined ? {} : { because: app.unreadable }),
      ...(app?.package === undefined ? {} : { package: app.package }),
      permissions: sorted((rows.permissions ?? []).map(({ name }) => name ?? '')),
      components: COMPONENTS.map((kind) => (rows.components ?? []).filter((row) => row.kind === kind).length),
      texts: [...ours.values()].reduce((sum, { length }) => sum + length, 0),
      differences: [
        ...explained(firstDifference('manifest', lines, oracleTreeLines(tree.text)), because),
        ...(badging.status === 0
          ? ofPlatforms(explained(compareBadging(rows, badging.text), because ?? textsBecause), ours)
          : []),
        ...explained(compareTexts(ours, theirs), because ?? textsBecause),
      ],
    }
  } catch (thrown) {
    const fault = { what: 'reading', ours: messageOf(thrown), theirs: '' }
    return { ...nothing, readable: false, because: 'thrown', differences: [fault] }
  } finally {
    await opened.close()
  }
}

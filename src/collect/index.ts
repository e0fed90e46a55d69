import { existsSync } from 'node:fs'
import { ToolError } from '../errors.ts'
import type { Facts } from '../facts/facts.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { AndroidPackage } from './android/android-package.ts'
import { closedPackage } from './android/closed-package.ts'
import { codeCollector } from './android/dex/collector.ts'
import { digestsCollector } from './android/digests.ts'
import { workAside } from './android/file-work-aside.ts'
import { integrityCollector } from './android/integrity.ts'
import { manifestCollector } from './android/manifest.ts'
import { openAndroidPackage } from './android/open-package.ts'
import { packerCollector } from './android/sdks/packer.ts'
import { sdksCollector } from './android/sdks/sdks.ts'
import { signingCollector } from './android/signing.ts'
import type { AppReference } from './app-reference.ts'
import type { WithBrowser } from './browser/browser.ts'
import type { Budget } from './budget.ts'
import type { Collector, Input } from './collector.ts'
import { appProfileCollector } from './derive/app-profile.ts'
import { codeReads } from './derive/code-reads.ts'
import { faceScreens } from './derive/face-screens.ts'
import { filingMatch } from './derive/filing-match.ts'
import { flowOwners } from './derive/flow-owners.ts'
import { joinScreens } from './derive/join-screens.ts'
import { kindCoverage } from './derive/kind-coverage.ts'
import { layoutMentions } from './derive/layout-mentions.ts'
import { packedCode } from './derive/packed-code.ts'
import { permissionNecessity } from './derive/permission-necessity.ts'
import { permissionUse } from './derive/permission-use.ts'
import { policyAppName } from './derive/policy-app-name.ts'
import { policyPoints } from './derive/policy-points.ts'
import { refusalNecessity } from './derive/refusal-necessity.ts'
import { sdkCalls } from './derive/sdk-calls.ts'
import { sdkDisclosure } from './derive/sdk-disclosure.ts'
import { seenRunning } from './derive/seen-running.ts'
import { writtenIn } from './derive/written-in.ts'
import type { EvidenceFile } from './evidence-file.ts'
import { filingCollector } from './filing/filing.ts'
import { type Readings, remembering } from './package-readings.ts'
import { policyCollector } from './policy/collector.ts'
import { packageMentionsCollector } from './policy/package-mentions.ts'
import { type CollectorRun, collectFacts } from './run.ts'
import { runtimeCollector } from './runtime/collector.ts'
import {
  componentSourceCollector,
  projectSourceCollector,
  suppliedSourceCollector,
} from './screens/component-source.ts'
import { layoutsCollector } from './screens/layouts.ts'
import { sessionCollector } from './screens/session.ts'
import type { SourceProject } from './source/project.ts'

/** Told which step begins. */
export type Progress = (step: string) => void

/** The readers of a project are loaded only where one is named. */
const sourceCollector: Collector = {
  name: 'source',
  version: 1,
  fills: ['sourcePlaces', 'dependencies'],
  wants: ({ source }) => source !== undefined,
  collect: async (input) => (await import('./source/collector.ts')).collectSource(input),
}

/** Every collector, in the order in which they run. */
export const COLLECTORS: readonly Collector[] = [
  manifestCollector,
  filingCollector,
  layoutsCollector,
  codeCollector,
  packerCollector,
  sdksCollector,
  packageMentionsCollector,
  // These wait for the pass over the whole file, which may be made aside meanwhile.
  digestsCollector,
  signingCollector,
  integrityCollector,
  sessionCollector,
  runtimeCollector,
  suppliedSourceCollector,
  projectSourceCollector,
  componentSourceCollector,
  policyCollector,
  appProfileCollector,
  sourceCollector,
]

/** Facts from facts, in the order in which they are derived. */
const DERIVATIONS: readonly ((facts: Facts, vocabulary: Vocabulary) => Facts)[] = [
  layoutMentions,
  joinScreens,
  packedCode,
  sdkCalls,
  permissionUse,
  codeReads,
  seenRunning,
  permissionNecessity,
  refusalNecessity,
  faceScreens,
  sdkDisclosure,
  filingMatch,
  flowOwners,
  kindCoverage,
  policyPoints,
  policyAppName,
  writtenIn,
]

export interface CollectOptions {
  readonly vocabulary: Vocabulary
  readonly budget: Budget
  readonly thorough?: boolean
  /** Whether the whole file is digested in a thread of its own, while the rest is read here. */
  readonly aside?: boolean
  /** Why the package is not to be opened: it is named, and nothing else about it is read. */
  readonly leaveClosed?: ToolError
  readonly onProgress?: Progress
  /** What was read of equal packages before, and where it is kept what is read now. */
  readonly readings?: Readings
  /** Where pages are drawn; in a browser of their own where absent. */
  readonly withBrowser?: WithBrowser
}

/** A file of the app itself, or of its build. */
export interface PackageFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** All that was learned of one app. */
export interface CollectResult {
  readonly facts: Facts
  readonly files: readonly EvidenceFile[]
  readonly package?: PackageFile
  /** The APKs in it, or beside it in its folder, where it is made up of several. */
  readonly apks: readonly PackageFile[]
  /** What the build of the app wrote and facts rest on: a mapping, reports, lock files. */
  readonly buildRecords: readonly PackageFile[]
  readonly runs: readonly CollectorRun[]
  readonly problems: readonly ToolError[]
}

/** The APKs of an app that was handed in as several, the file that stands for it left out. */
const apksOf = async (android: AndroidPackage | undefined): Promise<PackageFile[]> => {
  if (android === undefined || android.parts.length < 2) return []
  const { sha256: whole } = await android.digests()
  const files = []
  for (const { name, bytes, passed } of android.parts)
    files.push({ name, bytes, sha256: (await passed()).file.sha256 })
  return files.filter(({ sha256 }) => sha256 !== whole)
}

const open = async (path: string, budget: Budget, aside: boolean): Promise<AndroidPackage | ToolError> => {
  try {
    return await openAndroidPackage(path, budget, aside ? workAside : undefined)
  } catch (thrown) {
    if (thrown instanceof ToolError) return thrown
    throw thrown
  }
}

/** The project, its reader loaded only where one is named. */
const openSource = async (
  folder: string | undefined,
  budget: Budget,
): Promise<SourceProject | ToolError | undefined> => {
  if (folder === undefined) return undefined
  try {
    const { openSourceProject } = await import('./source/project.ts')
    return await openSourceProject(folder, budget)
  } catch (thrown) {
    if (thrown instanceof ToolError) return thrown
    throw thrown
  }
}

/** Documents named by a path where there is no file: told by name, while the rest is read all the same. */
const missingDocuments = (reference: AppReference): ToolError[] =>
  (reference.documents ?? [])
    .filter(({ from }) => !/^https?:/i.test(from) && !existsSync(from))
    .map(
      ({ from }) =>
        new ToolError(
          'document-missing',
          /^[a-z][a-z0-9+.-]*:\/\//i.test(from)
            ? {
                zh: `${from} 不是 http 或者 https 网址，未作检测。`,
                en: `${from} is no address of http or https; it was not read.`,
              }
            : {
                zh: `找不到隐私政策等文件 ${from}，未作检测。请检查路径。`,
                en: `No document at ${from}; it was not read. Check the path.`,
              },
        ),
    )

const announced = (
  collectors: readonly Collector[],
  onProgress: Progress | undefined,
): readonly Collector[] =>
  onProgress === undefined
    ? collectors
    : collectors.map((collector) => ({
        ...collector,
        wants: (input) => collector.wants(input),
        collect(input) {
          onProgress(collector.name)
          return collector.collect(input)
        },
      }))

/**
 * Reads everything a reference names. What cannot be read becomes gaps and `problems`; the rest is read all the
 * same.
 */
export const collect = async (reference: AppReference, options: CollectOptions): Promise<CollectResult> => {
  const { vocabulary, budget, leaveClosed, onProgress, readings, withBrowser } = options
  const { thorough = false, aside = false } = options
  onProgress?.('open')
  const opened =
    reference.package === undefined
      ? undefined
      : (leaveClosed ?? (await open(reference.package, budget, aside)))
  const refused = opened instanceof ToolError ? opened : undefined
  const android = opened instanceof ToolError ? undefined : opened
  const project = await openSource(reference.source, budget)
  const faults = [refused, project].filter((one) => one instanceof ToolError)
  const source = project instanceof ToolError ? undefined : project
  try {
    const input: Input = {
      reference,
      vocabulary,
      budget,
      thorough,
      ...(android === undefined ? {} : { android }),
      ...(source === undefined ? {} : { source }),
      ...(withBrowser === undefined ? {} : { withBrowser }),
    }
    const closed =
      refused && reference.package !== undefined ? [closedPackage(reference.package, refused)] : []
    const { collectors, keep } = await remembering(COLLECTORS, input, readings)
    const collection = await collectFacts([...closed, ...announced(collectors, onProgress)], input)
    await keep()
    const facts = DERIVATIONS.reduce((known, derive) => derive(known, vocabulary), collection.facts)
    const app = facts.rows.app?.[0]
    const problems = collection.runs.flatMap(({ problems: told = [] }) => told)
    return {
      facts,
      files: collection.evidence,
      ...(app?.sha256 === undefined
        ? {}
        : { package: { name: app.fileName ?? '', bytes: app.bytes ?? 0, sha256: app.sha256 } }),
      apks: await apksOf(android),
      buildRecords: source?.buildRecords() ?? [],
      runs: collection.runs,
      problems: [...faults, ...missingDocuments(reference), ...problems],
    }
  } finally {
    await android?.close()
  }
}

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ToolError } from '../../errors.ts'
import type { Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import { file } from '../../facts/locator.ts'
import { WALKS } from '../../facts/screens.ts'
import type { Collected, Collector, Input } from '../collector.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { withDrawing } from './draw-saved.ts'
import { linkProblem, looseStep, looseSteps, noScreenIn } from './loose-steps.ts'
import { permissionRequestsOf } from './permission-prompts.ts'
import { withPromptedBefore } from './prompted-before.ts'
import { type ReadStep, type Recorded, type Recording, readStep } from './recorded-screens.ts'
import { refusalsOf } from './refusals.ts'
import { rowId } from './row-id.ts'
import { readSessionFile, SESSION_FILE, type Session } from './session-file.ts'
import { packageNameOf, refusalOf } from './session-package.ts'
import { isSource, mayBeSource } from './supplied-sources.ts'
import { controlsOfWalk } from './ticked-in-walk.ts'
import { readTraffic } from './traffic-file.ts'
import { claimsOf } from './walk-claims.ts'
import { wordingOf } from './wording.ts'

const FILLS = [
  'session',
  'screens',
  'controls',
  'permissionRequests',
  'refusals',
  'rightsAttempts',
  'flows',
  'storage',
] as const satisfies readonly TableName[]

const gapsOf = (because: string, detail?: string): Gap[] =>
  FILLS.map((table) => ({ table, because, ...(detail === undefined ? {} : { detail }) }))

const readSteps = async (
  steps: readonly Recorded[],
  recording: Recording,
  withBrowser: Input['withBrowser'],
): Promise<ReadStep[]> => {
  const read: ReadStep[] = []
  return withDrawing(
    recording.folder,
    steps.map(({ file: name = '' }) => name),
    async (draw) => {
      for (const [at, step] of steps.entries()) {
        recording.budget.tick(SESSION_FILE)
        // The source of a screen was not recorded on one: it is read with the sources that were handed in.
        if (step.file !== undefined && isSource(step.file)) continue
        read.push(await readStep(step, at + 1, { ...recording, ...(draw === undefined ? {} : { draw }) }))
      }
      return read
    },
    withBrowser,
  )
}

const uniqueFiles = (files: readonly EvidenceFile[]): EvidenceFile[] => [
  ...new Map(files.map((kept) => [`${kept.sha256} ${kept.name}`, kept])).values(),
]

const attemptsOf = (session: Session): RowOf<'rightsAttempts'>[] =>
  (session.attempts ?? []).map((attempt, at) => ({
    id: rowId('attempt', attempt.way, attempt.asks, attempt.when, attempt.contact, at),
    evidence: 'captured',
    source: { at: 'key', in: file(SESSION_FILE), path: `attempts[${at}]` },
    ...attempt,
  }))

const sessionRow = (session: Session): RowOf<'session'> => {
  const {
    package: name,
    site,
    versionCode,
    policyTaps,
    policyOperations,
    policyUnreached,
    afterRefusal,
    asksAgainAtNextStart,
    apkSha256,
    clearedInstall,
    device,
    system,
    network,
    recordedBy,
    startedAt,
  } = session
  const cells = {
    package: name,
    site,
    policyTaps,
    policyOperations,
    // A way that was counted was found.
    policyUnreached: policyUnreached ?? (policyTaps === undefined ? undefined : false),
    afterRefusal,
    asksAgainAtNextStart,
    clearedInstall,
    device,
    system,
    network,
    recordedBy,
    startedAt,
  }
  return {
    id: 'session',
    evidence: 'captured',
    source: file(SESSION_FILE),
    ...(versionCode === undefined ? {} : { versionCode: String(versionCode) }),
    ...(apkSha256 === undefined ? {} : { apkSha256: apkSha256.toLowerCase() }),
    ...Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)),
    completeWalks: WALKS.filter((walk) => ['complete', 'absent'].includes(session.walks?.[walk] ?? '')),
    ...(session.repeated === undefined ? {} : { repeated: String(session.repeated) }),
  }
}

const collectSession = async (
  folder: string,
  session: Session,
  bytes: Uint8Array,
  input: Input,
): Promise<Collected> => {
  const kept: EvidenceFile = {
    name: SESSION_FILE,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    mediaType: 'application/yaml',
    role: 'session',
  }
  const refusal = await refusalOf(session, input.android)
  if (refusal)
    return { rows: {}, complete: [], gaps: gapsOf(refusal.because, refusal.detail), evidence: [kept] }
  const { vocabulary, budget } = input
  const wording = wordingOf(vocabulary)
  const recording: Recording = {
    folder,
    evidence: 'captured',
    ...(session.package === undefined ? {} : { package: session.package }),
    wording,
    budget,
    untouchedByDefault: false,
  }
  const steps = await readSteps(session.steps ?? [], recording, input.withBrowser)
  const prompts = permissionRequestsOf(steps, 'captured', session.package, wording, vocabulary)
  const unnamed = prompts.unnamed.map(({ order }) => underOf(order, steps))
  const claims = claimsOf(session, steps, unnamed)
  const shown = steps.filter((step) => step.shown)
  const traffic = await readTraffic(folder, session.traffic, budget)
  return {
    rows: {
      ...traffic.rows,
      session: [sessionRow(session)],
      screens: withPromptedBefore(
        shown.map(({ screen }) => screen),
        claims.complete.some(({ table, scope }) => table === 'screens' && scope === 'first-run'),
      ),
      controls: controlsOfWalk(shown, wording),
      permissionRequests: prompts.rows,
      ...(session.refusals === undefined ? {} : { refusals: refusalsOf(session, vocabulary) }),
      ...(session.attempts === undefined ? {} : { rightsAttempts: attemptsOf(session) }),
    },
    complete: [...claims.complete, ...traffic.complete],
    gaps: [
      ...steps.flatMap(({ gaps }) => gaps),
      ...claims.gaps,
      ...traffic.gaps,
      ...prompts.unnamed.map(({ source, step }) => ({
        table: 'permissionRequests' as const,
        because: 'permission-not-named',
        detail: source.at === 'file' ? source.name : (step.before ?? ''),
      })),
    ],
    evidence: uniqueFiles([kept, ...traffic.kept, ...steps.flatMap((step) => step.kept)]),
  }
}

/** Kind of the screen under the prompt at a place of a session. */
const underOf = (order: number, steps: readonly ReadStep[]): ReadStep['step']['kind'] =>
  steps
    .slice(0, order - 1)
    .map(({ step }) => step.kind)
    .findLast((kind) => kind !== 'permission-dialog' && kind !== 'permission-explanation') ?? 'first-run'

const collectLoose = async (folder: string, steps: readonly Recorded[], input: Input): Promise<Collected> => {
  const { vocabulary, budget } = input
  const wording = wordingOf(vocabulary)
  const name = await packageNameOf(input.android)
  const recording: Recording = {
    folder,
    evidence: 'supplied',
    ...(name === undefined ? {} : { package: name }),
    wording,
    budget,
    untouchedByDefault: true,
  }
  const read = await readSteps(steps, recording, input.withBrowser)
  const shown = read.filter((step) => step.shown)
  const prompts = permissionRequestsOf(shown, 'supplied', name, wording, vocabulary)
  return {
    rows: {
      screens: withPromptedBefore(
        shown.map(({ screen }) => screen),
        false,
      ),
      controls: shown.flatMap(({ controls }) => controls),
      permissionRequests: prompts.rows,
    },
    complete: [],
    gaps: [
      ...gapsOf('no-session'),
      ...read.flatMap(({ gaps }) => gaps.filter(({ because }) => because !== 'not-a-screen')),
    ],
    evidence: uniqueFiles(read.flatMap((step) => step.kept)),
  }
}

/**
 * Reads what was recorded of the running app: a folder with `session.yaml` gives captured rows and claims; loose
 * dumps, pages and pictures give supplied rows and no claim. Throws `ToolError` `screens-not-found` when there is
 * no such folder, `session-malformed` or `session-unreadable` when its `session.yaml` says something else than a
 * session says.
 */
export const sessionCollector: Collector = {
  name: 'session',
  version: 2,
  fills: FILLS,
  wants: () => true,
  async collect(input) {
    const folder = input.reference.screens
    if (folder === undefined) return { rows: {}, complete: [], gaps: gapsOf('no-session') }
    const found = await stat(folder).catch(() => undefined)
    if (!found) {
      throw new ToolError('screens-not-found', {
        zh: `找不到界面材料 ${folder}。请检查 --screens 的路径。`,
        en: `No screens at ${folder}. Check the path given to --screens.`,
      })
    }
    if (found.isFile()) {
      // Sources of components are read with what they belong to.
      const steps = isSource(folder) ? [] : [looseStep(basename(folder))]
      const collected = await collectLoose(dirname(folder), steps, input)
      const isRead = mayBeSource(folder) || (collected.rows.screens?.length ?? 0) > 0
      return isRead ? collected : { ...collected, problems: [noScreenIn(basename(folder))] }
    }
    const reading = await readSessionFile(folder)
    if (reading.ok) return collectSession(folder, reading.session, reading.bytes, input)
    if (reading.because === 'session-missing') {
      const problem = await linkProblem(folder)
      const collected = await collectLoose(folder, await looseSteps(folder), input)
      return problem === undefined ? collected : { ...collected, problems: [problem] }
    }
    throw new ToolError(reading.because, {
      zh: `现场记录有误：${reading.detail}。请修改后重试。`,
      en: `The session file is wrong: ${reading.detail}. Correct it and try again.`,
    })
  },
}

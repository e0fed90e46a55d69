import type { RowOf } from '../../facts/index.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import type { Evidence } from '../../facts/table.ts'
import { findPhrases, mentions } from '../../vocabulary/phrases.ts'
import type { PermissionGroup, Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { ReadStep } from './recorded-screens.ts'
import { rowId } from './row-id.ts'
import { placedNodes, type ScreenTree, wholeText } from './tree.ts'
import { isPrompter, isSurroundings, onlyOwners, ownersOf } from './window-owner.ts'
import type { Wording } from './wording.ts'

export type PermissionRequestRow = RowOf<'permissionRequests'>

/** Longest text of a window of the app that is taken for an explanation, not for the app's own content. */
const LONGEST_BANNER = 400

const textOf = (tree: ScreenTree | undefined): string =>
  (tree?.roots ?? [])
    .map((root) => wholeText(root, '\n'))
    .filter(Boolean)
    .join('\n')

/** Whether a window belongs to whoever shows the prompt: a known package of a system, else whoever is not the app. */
const asks = (owner: string, app: string | undefined): boolean =>
  isPrompter(owner) || (app !== undefined && owner !== app && !isSurroundings(owner))

const wordsOf = (
  group: PermissionGroup,
  vocabulary: Vocabulary,
): { has(text: string): boolean; first(text: string): number } => {
  const words = { id: group.id, says: '', zh: group.words, en: [], except: [] }
  const prompt = vocabulary.phrases.get(`system-prompt-${group.id.toLowerCase().replaceAll('_', '-')}`)
  return {
    has: (text) => mentions(text, words) || (prompt !== undefined && mentions(text, prompt)),
    /** Length of the longest phrase by which a system prompt asks for the group; 0 when none is there. */
    first: (text) =>
      Math.max(0, ...(prompt ? findPhrases(text, prompt).map(({ phrase }) => phrase.length) : [])),
  }
}

/** The group a system prompt asks for: the one with the longest phrase in it. */
const groupOfPrompt = (text: string, vocabulary: Vocabulary): string | undefined => {
  let best: { id: string; length: number } | undefined
  for (const group of vocabulary.permissionGroups.values()) {
    const length = wordsOf(group, vocabulary).first(text)
    if (length > (best?.length ?? 0)) best = { id: group.id, length }
  }
  return best?.id
}

interface Asked {
  readonly permission: string
  readonly group?: string
  readonly opens?: boolean
}

const askedBy = ({ step }: ReadStep, prompt: string, vocabulary: Vocabulary): readonly Asked[] => {
  const opensGroup = (id: string): boolean =>
    [...vocabulary.permissions.values()].some((known) => known.group === id && known.opensPersonalInformation)
  if (step.permissions && step.permissions.length > 0) {
    return [...new Set(step.permissions)].map((name) => {
      const known =
        vocabulary.permissions.get(name) ?? vocabulary.permissions.get(`android.permission.${name}`)
      if (known) return { permission: known.name, group: known.group, opens: known.opensPersonalInformation }
      const id = name.replace(/^GROUP:/, '')
      return vocabulary.permissionGroups.has(id)
        ? { permission: `GROUP:${id}`, group: id, opens: opensGroup(id) }
        : { permission: name }
    })
  }
  const group = groupOfPrompt(prompt, vocabulary)
  return group === undefined ? [] : [{ permission: `GROUP:${group}`, group, opens: opensGroup(group) }]
}

/** Texts of the app's own windows that speak of permissions: a banner over the prompt, with its title. */
const bannersOf = (
  tree: ScreenTree | undefined,
  app: string | undefined,
  speaks: (text: string) => boolean,
): string => {
  if (!tree || !ownersOf(tree).some((owner) => asks(owner, app))) return ''
  const own = onlyOwners(tree, (owner) => !asks(owner, app) && !isSurroundings(owner))
  const found = new Set<string>()
  for (const { node, parents } of placedNodes(own.roots)) {
    const said = (node.text || node.description).trim()
    if (said.length < 4 || said.length > LONGEST_BANNER || !speaks(said)) continue
    const around = parents
      .slice(0, 3)
      .map((parent) => wholeText(parent, '\n'))
      .filter((text) => text.length <= LONGEST_BANNER)
    found.add(around.at(-1) ?? said)
  }
  return [...found].join('\n')
}

/** What the app itself said about one permission before or with its prompt; undefined where that is not known. */
const explanationOf = (
  asked: Asked,
  at: number,
  steps: readonly ReadStep[],
  app: string | undefined,
  wording: Wording,
  vocabulary: Vocabulary,
): string | undefined => {
  const groups = [...vocabulary.permissionGroups.values()]
  const own = groups.find(({ id }) => id === asked.group)
  const names = (text: string): boolean => own !== undefined && wordsOf(own, vocabulary).has(text)
  const namesOther = (text: string): boolean =>
    groups.some((group) => group.id !== asked.group && wordsOf(group, vocabulary).has(text))
  const about = (text: string): boolean => names(text) || !namesOther(text)
  const gives = (text: string): boolean =>
    (wording.has('permission-prompt', text) || text.includes('权限')) &&
    (names(text) || wording.has('purpose', text))
  const step = steps[at]
  const parts: string[] = []
  let first = at
  while (first > 0 && steps[first - 1]?.step.kind === 'permission-dialog') first--
  const before = steps[first - 1]
  const unread = before?.step.kind === 'permission-explanation' && !before.readable
  if (before?.tree) {
    const said = before.screen.text ?? ''
    const explains = before.step.kind === 'permission-explanation' ? about(said) : names(said) && gives(said)
    if (explains && (first === at || names(said))) parts.push(explaining(before, said, names, gives))
  }
  const banner = bannersOf(
    step?.tree,
    app,
    (text) => names(text) && (gives(text) || wording.has('purpose', text)),
  )
  if (banner) parts.push(banner)
  const text = [...new Set(parts.filter(Boolean))].join('\n')
  if (text) return text
  const allSeen = step?.step.allWindows === true && step.hasPicture && step.readable && !unread
  return allSeen ? '' : undefined
}

/** Of a screen that is an explanation, all it says; of another one, only the lines that explain. */
const explaining = (
  before: ReadStep,
  said: string,
  names: (text: string) => boolean,
  gives: (text: string) => boolean,
): string =>
  before.step.kind === 'permission-explanation'
    ? said
    : said
        .split('\n')
        .filter((line) => names(line) && (gives(line) || line.length > 8))
        .join('\n')

/** The screen on which a prompt came: the last one before it that is neither a prompt nor an explanation of one. */
const screenUnder = (
  at: number,
  steps: readonly ReadStep[],
): { readonly kind: ScreenKind; readonly title: string } => {
  for (let i = at - 1; i >= 0; i--) {
    const kind = steps[i]?.step.kind
    if (kind && kind !== 'permission-dialog' && kind !== 'permission-explanation') {
      return { kind, title: steps[i]?.screen.title ?? '' }
    }
  }
  return { kind: 'first-run', title: '' }
}

/** Prompts that stand in one row without another screen between them. */
const rowOfPrompts = (at: number, steps: readonly ReadStep[]): readonly number[] => {
  const is = (i: number): boolean => steps[i]?.step.kind === 'permission-dialog'
  let [from, to] = [at, at]
  while (is(from - 1)) from--
  while (is(to + 1)) to++
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** One row for every permission that every prompt of a session asks for. `unnamed` are prompts whose permission is not known. */
export const permissionRequestsOf = (
  steps: readonly ReadStep[],
  evidence: Evidence,
  app: string | undefined,
  wording: Wording,
  vocabulary: Vocabulary,
): { readonly rows: readonly PermissionRequestRow[]; readonly unnamed: readonly ReadStep[] } => {
  const prompts = steps.map(({ tree, screen, step }) => {
    if (step.kind !== 'permission-dialog') return ''
    const shown = tree ? textOf(onlyOwners(tree, (owner) => asks(owner, app))) : ''
    return shown || (screen.text ?? '')
  })
  const asked = steps.map((step, at) =>
    step.step.kind === 'permission-dialog' ? askedBy(step, prompts[at] ?? '', vocabulary) : [],
  )
  const rows = steps.flatMap((read, at) =>
    (asked[at] ?? []).map((one): PermissionRequestRow => {
      const under = screenUnder(at, steps)
      const explanation = explanationOf(one, at, steps, app, wording, vocabulary)
      const group = one.group === undefined ? undefined : vocabulary.permissionGroups.get(one.group)
      const row = rowOfPrompts(at, steps).flatMap((i) => asked[i] ?? [])
      const others = [...new Set(row.map(({ permission }) => permission))].filter(
        (name) => name !== one.permission,
      )
      const { allWindows, userStarted, atLaunch } = read.step
      return {
        id: rowId('prompt', evidence, read.order, one.permission),
        evidence,
        source: read.source,
        permission: one.permission,
        ...(one.group === undefined ? {} : { group: one.group }),
        ...(one.opens === undefined ? {} : { opensPersonalInformation: one.opens }),
        order: read.order,
        ...(prompts[at] ? { prompt: prompts[at] } : {}),
        ...(explanation === undefined ? {} : { explanation }),
        ...(explanation
          ? {
              explanationNamesFunction:
                group !== undefined &&
                wordsOf(group, vocabulary).has(explanation) &&
                wording.has('purpose', explanation) &&
                !wording.has('vague-purpose', explanation),
            }
          : {}),
        ...(allWindows === undefined ? {} : { allWindowsSeen: allWindows && read.hasPicture }),
        screenKind: under.kind,
        screenTitle: under.title,
        ...(userStarted === undefined ? {} : { userStarted }),
        ...(atLaunch === undefined ? {} : { atLaunch }),
        others,
        ...(read.screen.picture === undefined ? {} : { picture: read.screen.picture }),
      }
    }),
  )
  const unnamed = steps.filter(
    ({ step }, at) => step.kind === 'permission-dialog' && (asked[at]?.length ?? 0) === 0,
  )
  return { rows, unnamed }
}

import type { Changes } from '../../collect/policy/policy-changes.ts'
import type { Case } from '../../findings/case.ts'
import type { VersionChanges } from '../../findings/version-changes.ts'
import type { Language, Words } from '../../words/words.ts'
import { clip } from '../clip.ts'
import type { Block } from '../document/block.ts'

const LONGEST_REMARK = 160

type Name = (name: string) => string
const itself: Name = (name) => name

const section = (
  title: string,
  changes: Changes | undefined,
  words: Words,
  nameOf: Name = itself,
): Block[] => {
  const { rectification: said } = words
  const head: Block = { kind: 'heading', level: 2, text: title }
  if (changes === undefined) return [head, { kind: 'paragraph', text: said.notRead }]
  const rows = [
    ...changes.added.map(({ name, text }) => [said.added, nameOf(name), clip(text, LONGEST_REMARK)]),
    ...changes.removed.map(({ name, text }) => [said.removed, nameOf(name), clip(text, LONGEST_REMARK)]),
  ]
  return rows.length === 0
    ? [head, { kind: 'paragraph', text: said.noChange }]
    : [head, { kind: 'table', heads: said.changeHeads, rows }]
}

const policy = (changes: VersionChanges['policy'], words: Words, kindName: Name): Block[] => {
  const { rectification: said, cli } = words
  if (changes === undefined) return section(said.policy, undefined, words)
  const stated = changes.stated.map(({ what, old, new: now }) => cli.policyDiff[what](old, now))
  return [
    ...section(`${said.policy}：${cli.policyDiff.kinds}`, changes.kinds, words, kindName),
    ...section(`${said.policy}：${cli.policyDiff.sdks}`, changes.sdks, words),
    ...section(`${said.policy}：${cli.policyDiff.purposes}`, changes.purposes, words),
    ...(stated.length === 0 ? [] : [{ kind: 'list' as const, items: stated }]),
    { kind: 'paragraph', text: cli.policyDiff.duty[changes.duty] },
  ]
}

const verdicts = (old: Case, now: Case, words: Words, lang: Language): Block[] => {
  const { rectification: said } = words
  const before = new Map(old.results.map((result) => [result.rule, result]))
  const after = new Map(now.results.map((result) => [result.rule, result]))
  const rules = [...new Set([...after.keys(), ...before.keys()])]
  const rows = rules.flatMap((rule) => {
    const [then, today] = [before.get(rule), after.get(rule)]
    if (then?.verdict === today?.verdict) return []
    const shown = (one: typeof then): string => (one === undefined ? '—' : words.verdicts[one.verdict])
    return [[(today ?? then)?.title[lang] ?? rule, shown(then), shown(today)]]
  })
  return [
    { kind: 'heading', level: 2, text: said.findings },
    rows.length === 0
      ? { kind: 'paragraph', text: said.noChange }
      : { kind: 'table', heads: said.findingHeads, rows },
  ]
}

/** Two versions of an app side by side, as far as both were read. @param kindName name of a kind of personal information. */
export const changesBlocks = (
  changes: VersionChanges,
  old: Case,
  now: Case,
  kindName: Name,
  words: Words,
  lang: Language,
): Block[] => {
  const { rectification: said } = words
  const app = now.facts.rows.app?.[0]
  const versionOf = (theCase: Case): string => theCase.facts.rows.app?.[0]?.versionName ?? '—'
  return [
    { kind: 'heading', level: 1, text: said.diffTitle(app?.label ?? app?.package ?? '') },
    { kind: 'paragraph', text: `${said.version}：${versionOf(old)} → ${versionOf(now)}` },
    ...section(said.permissions, changes.permissions, words),
    ...section(said.sdks, changes.sdks, words),
    ...section(said.calls, changes.calls, words),
    ...policy(changes.policy, words, kindName),
    ...verdicts(old, now, words, lang),
  ]
}

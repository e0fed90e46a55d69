import type { RowOf } from '../../facts/index.ts'
import type { Evidence } from '../../facts/table.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { rowId } from '../screens/row-id.ts'
import type { Place } from './clauses.ts'
import { type MentionFinder, mentionFinder } from './mentions.ts'
import { type PhraseTrie, phraseTrie } from './phrase-trie.ts'
import { type Clarity, clarityOf, purposeIn } from './purpose.ts'
import type { Sentence } from './sentences.ts'
import { tableOf } from './table-head.ts'

type Row = RowOf<'policyPermissions'>

interface Group {
  readonly group: string
  readonly word: string
}

const RANK: readonly Clarity[] = ['specific', 'vague', 'tautology', 'none']
const DENIES = /(?:不会?|未|无需|从不|没有)(?:申请|获取|调用|使用|索取|读取|要求|开启|收集)/
/** 授权 alone is consent in general: 授权我们使用相机 is a permission, 授权同意 none. */
const PERMISSION = /权限|授权[^，。；]{0,8}(?:访问|使用|获取|读取|调用|开启)|permission/i
/** 我们获取的权限以及对应的用途如下：, and the items that follow it. */
const ANNOUNCES = /(?:权限|permissions)[^。；;]{0,24}(?:如下|以下|下列|following)?[^。；;]{0,8}[:：]$/i
const ITEM = /^(?:[•·●○■◆▪*+-]|[（(]?[\da-zA-Z一二三四五六七八九十①-⑩]{1,2}[)）.、．])\s?\S/

/** 获取存储权限：… tells the purpose behind its own name. */
const LABEL = /^[^：:，。；]{0,20}权限[^：:，。；]{0,10}[:：]/
const groupsOf = (vocabulary: Vocabulary): { trie: PhraseTrie; entries: readonly Group[] } => {
  const entries = [...vocabulary.permissionGroups.values()].flatMap((group) =>
    group.words.map((word) => ({ group: group.id, word })),
  )
  return { trie: phraseTrie(entries.map((entry) => entry.word)), entries }
}

interface Explained {
  readonly sentence: Sentence
  readonly word: string
  readonly group: string
  readonly purpose: string
}

const explain = (
  sentence: Sentence,
  following: Sentence | undefined,
  head: readonly string[] | undefined,
  announced: boolean,
  groups: ReturnType<typeof groupsOf>,
): Explained[] => {
  const { text, section, block } = sentence
  const cells = block.cells
  const inPart = announced || section.kind === 'permissions' || /权限|permission/i.test(section.heading)
  if (
    DENIES.test(text) ||
    section.kind === 'security' ||
    section.kind === 'sdk-list' ||
    section.kind === 'sharing'
  )
    return []
  if (!PERMISSION.test(text) && !inPart && !head?.some((cell) => PERMISSION.test(cell))) return []
  const found = new Map<string, string>()
  const where =
    cells && head
      ? cells
          .slice(
            0,
            Math.max(
              1,
              head.findIndex((cell) => /目的|用途|说明|场景|功能|purpose/i.test(cell)),
            ),
          )
          .join(' ') || text
      : text
  groups.trie.scan(where, (index) => {
    const entry = groups.entries[index]
    if (entry && (found.get(entry.group)?.length ?? 0) < entry.word.length) found.set(entry.group, entry.word)
  })
  if (found.size === 0) return []
  const column = head?.findIndex((cell) => /目的|用途|purpose/i.test(cell)) ?? -1
  const told = cells && column > 0 ? (cells[column] ?? '') : purposeIn(text)
  const rest = /[:：]\s?(.{4,})$/.exec(text)?.[1] ?? ''
  const labelled = LABEL.test(text)
  // 相机权限 as a line of its own, with its purpose on the next.
  const next =
    told === '' && rest === '' && following && (text.length < 40 || following.section.heading === text)
      ? purposeIn(following.text) || (inPart && text.length < 40 ? following.text : '')
      : ''
  const purpose = told || (inPart || labelled ? rest : '') || next
  return [...found].map(([group, word]) => ({ sentence, word, group, purpose }))
}

/** The heading of a section, as a sentence of its own: 相机权限（Camera Permission）. */
const headingSentences = (sentences: readonly Sentence[], finder: MentionFinder): Map<Sentence, Sentence> => {
  const first = new Map<Sentence, Sentence>()
  let last: Sentence['section'] | undefined
  for (const sentence of sentences) {
    if (sentence.section === last) continue
    last = sentence.section
    const { heading, headingBlock } = sentence.section
    if (headingBlock && PERMISSION.test(heading)) {
      first.set(sentence, {
        ...sentence,
        text: heading,
        start: headingBlock.start,
        end: headingBlock.end,
        mentions: finder.find(heading),
        block: headingBlock,
      })
    }
  }
  return first
}

/** Permission groups that the policy names, each with the clearest purpose told for it. */
export const permissionRows = (
  sentences: readonly Sentence[],
  document: string,
  vocabulary: Vocabulary,
  evidence: Evidence,
  place: Place,
): Row[] => {
  const finder = mentionFinder(vocabulary)
  const groups = groupsOf(vocabulary)
  const best = new Map<string, Row>()
  const headings = headingSentences(sentences, finder)
  const offer = ({ sentence, word, group, purpose }: Explained): void => {
    const clarity = clarityOf(purpose, word.replace(/权限$/, ''), finder)
    const known = best.get(group)?.clarity
    if (known && RANK.indexOf(known) <= RANK.indexOf(clarity)) return
    best.set(group, {
      id: rowId('policy-permission', document, group),
      evidence,
      source: place(sentence),
      document,
      group,
      words: word,
      purpose,
      clarity,
      text: sentence.text,
    })
  }
  let announced = false
  sentences.forEach((sentence, index) => {
    const heading = headings.get(sentence)
    if (heading)
      for (const explained of explain(heading, sentence, undefined, false, groups)) offer(explained)
    const next = sentences[index + 1]
    const following = next?.section === sentence.section ? next : undefined
    // What follows in the block of an item is still of the list.
    const ofList = announced && (sentence.at > 0 || ITEM.test(sentence.text))
    announced = ofList || ANNOUNCES.test(sentence.text)
    for (const explained of explain(sentence, following, tableOf(sentence), announced, groups))
      offer(explained)
  })
  return [...best.values()].sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : 1))
}

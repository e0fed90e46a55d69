import type { RowOf } from '../../facts/index.ts'
import type { Evidence } from '../../facts/table.ts'
import type { PermissionGroup, Vocabulary } from '../../vocabulary/vocabulary.ts'
import { rowId } from '../screens/row-id.ts'
import type { Place } from './clauses.ts'
import { type MentionFinder, mentionFinder } from './mentions.ts'
import { permissionClarity, purposesIn } from './permission-purpose.ts'
import { type PhraseTrie, phraseTrie } from './phrase-trie.ts'
import type { Clarity } from './purpose.ts'
import type { Sentence } from './sentences.ts'
import { tableOf } from './table-head.ts'

type Row = RowOf<'policyPermissions'>

interface Word {
  readonly group: PermissionGroup
  readonly word: string
}

const RANK: readonly Clarity[] = ['specific', 'vague', 'tautology', 'none']
/** 可选择不开启 leaves a choice and denies nothing. */
const DENIES =
  /(?<!选择|可以?|若|如果?|您|你)(?:不会?|未|无需|从不|没有)(?:申请|获取|调用|使用|索取|读取|要求|开启|收集|请求)|已关闭/
/** 授权 alone is consent in general: 授权我们使用相机 is a permission, 授权同意 none. */
const PERMISSION =
  /权限|(?:应用|程序|软件|App|我们)[^，。；]{0,4}请求(?:访问|使用|获取)|授权[^，。；]{0,8}(?:访问|使用|获取|读取|调用|开启)|permission/i
/** 基于摄像头的扩展功能：… tells what the camera is for, as annexes of GB/T 35273 word it. */
const FUNCTION_ON = /基于[^，。；：:]{1,20}的(?:扩展|附加|个性化|增值)?(?:功能|服务)[:：]/
/** To keep, not the store of the device: 收集、存储和使用, 存储您的信息. */
const KEEPS =
  /(?<=(?:收集|使用|采集|处理|传输|加密|保护|下载|访问)(?:[、，及和与或]|和（或）)?)(?:存储|储存)|(?:存储|储存)(?=[、及和与或]?(?:收集|使用|传输|处理|保护|披露|共享|分析|了?[您你]|于|在|期限|地点|时间|方式|的?个人))/g
/** 我们获取的权限以及对应的用途如下：, and the items that follow it. */
const ANNOUNCES = /(?:权限|permissions)[^。；;]{0,24}(?:如下|以下|下列|following)?[^。；;]{0,8}[:：]$/i
const ITEM = /^(?:[•·●○■◆▪*+-]|[（(]?[\da-zA-Z一二三四五六七八九十①-⑩]{1,2}[)）.、．])\s?\S/

/** 获取存储权限：… tells the purpose behind its own name. */
const LABEL = /^[^：:，。；]{0,20}权限[^：:，。；]{0,10}[:：]/
/** A line this short only names the permission; what it is for stands in the next. */
const SHORT = 40
/** So many sentences after the one that names a permission may still be about it. */
const FOLLOWING = 3
/** How to take it back is not what it is for. */
const TAKES_BACK = /关闭|撤回|取消授权|拒绝|停止/

const wordsOf = (vocabulary: Vocabulary): { trie: PhraseTrie; entries: readonly Word[] } => {
  const entries = [...vocabulary.permissionGroups.values()].flatMap((group) =>
    group.words.map((word) => ({ group, word })),
  )
  return { trie: phraseTrie(entries.map((entry) => entry.word)), entries }
}
type Words = ReturnType<typeof wordsOf>

const NONE: ReadonlyMap<PermissionGroup, string> = new Map()

/** The permissions that a sentence names, and what it says they are for. */
interface Named {
  readonly words: ReadonlyMap<PermissionGroup, string>
  readonly purposes: readonly string[]
  /** Whether it only names them. */
  readonly bare: boolean
}

const scan = (text: string, { trie, entries }: Words): Map<PermissionGroup, string> => {
  const found = new Map<PermissionGroup, string>()
  trie.scan(text, (index) => {
    const entry = entries[index]
    if (entry && (found.get(entry.group)?.length ?? 0) < entry.word.length) found.set(entry.group, entry.word)
  })
  return found
}

/** Permissions named beside what they are for, or within it where there are none beside. */
const beside = (text: string, purposes: readonly string[], words: Words): Map<PermissionGroup, string> => {
  const plain = text.replace(KEEPS, '')
  const found = scan(
    purposes.reduce((left, purpose) => left.replace(purpose, ' '), plain),
    words,
  )
  return found.size > 0 ? found : scan(plain, words)
}

const PURPOSE_COLUMN = /目的|用途|purpose/i
/** Where no column is called a purpose, the scene and what the permission does tell it. */
const SCENE_COLUMN = /场景|功能|说明|scen/i

/** The cells that tell what a permission of a row is for. */
const purposeCells = (cells: readonly string[], head: readonly string[]): readonly string[] => {
  const under = (names: RegExp): string[] =>
    cells.filter((cell, i) => i > 0 && cell !== '' && names.test(head[i] ?? ''))
  const told = under(PURPOSE_COLUMN)
  return told.length > 0 ? told.slice(0, 1) : under(SCENE_COLUMN)
}

/** The cells of a row that name the permission: those before what it is for. */
const namingCells = (cells: readonly string[], head: readonly string[]): string =>
  cells
    .slice(
      0,
      Math.max(
        1,
        head.findIndex((cell) => /目的|用途|说明|场景|功能|purpose/i.test(cell)),
      ),
    )
    .join(' ')

const namedIn = (sentence: Sentence, announced: boolean, words: Words): Named | undefined => {
  const { text, section, block } = sentence
  const { cells } = block
  const head = tableOf(sentence)
  const inPart = announced || section.kind === 'permissions' || /权限|permission/i.test(section.heading)
  if (
    DENIES.test(text) ||
    section.kind === 'security' ||
    section.kind === 'sdk-list' ||
    section.kind === 'sharing'
  )
    return undefined
  if (
    !inPart &&
    !PERMISSION.test(text) &&
    !FUNCTION_ON.test(text) &&
    !head?.some((cell) => PERMISSION.test(cell))
  )
    return undefined
  const told = cells && head ? purposeCells(cells, head) : []
  const [label, rest] = /^([^:：]*)[:：]\s?(.{4,})$/.exec(text)?.slice(1) ?? []
  const labelled = inPart || LABEL.test(text) || FUNCTION_ON.test(text)
  // 相机：扫描二维码 tells what it is for; 调用的权限：读取手机状态 lists what is asked for.
  const before = label && labelled ? scan(label, words) : NONE
  const purposes = before.size > 0 && rest ? [...purposesIn(text), rest] : purposesIn(text)
  const named =
    cells && head
      ? scan(namingCells(cells, head), words)
      : before.size > 0
        ? before
        : beside(text, purposes, words)
  // 摄像头的使用, as a heading, and 需要申请此权限 below it.
  const found = named.size === 0 && /[此该]权限/.test(text) ? scan(section.heading, words) : named
  if (found.size === 0) return undefined
  return { words: found, purposes: told.length === 0 ? purposes : told, bare: inPart && text.length < SHORT }
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

/** What the sentences from `at` on still say of the permissions named before them, up to the next permission. */
const toldAfter = (
  sentences: readonly Sentence[],
  at: number,
  { text: naming }: Sentence,
  { words: named, bare }: Named,
  words: Words,
): readonly string[] => {
  const told: string[] = []
  const section = sentences[at]?.section
  for (const { text, section: of, block } of sentences.slice(at, at + FOLLOWING)) {
    if (of !== section || block.cells || (ITEM.test(text) && !/[:：]$/.test(naming))) break
    const others = PERMISSION.test(text) ? scan(text, words) : NONE
    if ([...others.keys()].some((group) => !named.has(group))) break
    if (DENIES.test(text) || TAKES_BACK.test(text)) continue
    told.push(...purposesIn(text), ...(bare ? [text] : []))
  }
  return told
}

/** The first purpose that names a scene or an act, else the first that says anything. */
const clearest = (
  purposes: readonly string[],
  groups: Iterable<PermissionGroup>,
  finder: MentionFinder,
): { purpose: string; clarity: Clarity } => {
  const of = [...groups]
  let found: { purpose: string; clarity: Clarity } = { purpose: '', clarity: 'none' }
  for (const purpose of purposes) {
    const clarity = permissionClarity(purpose, of, finder)
    if (clarity === 'specific') return { purpose, clarity }
    if (clarity !== 'none' && found.clarity === 'none') found = { purpose, clarity }
  }
  return found
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
  const words = wordsOf(vocabulary)
  const opening = new Set(
    [...vocabulary.permissions.values()].flatMap(({ group, opensPersonalInformation }) =>
      opensPersonalInformation && group ? [group] : [],
    ),
  )
  const best = new Map<string, Row>()
  const offer = (sentence: Sentence, { words: of }: Named, purposes: readonly string[]): void => {
    const { purpose, clarity } = clearest(purposes, of.keys(), finder)
    for (const [group, word] of of) {
      const known = best.get(group.id)?.clarity
      if (known && RANK.indexOf(known) <= RANK.indexOf(clarity)) continue
      best.set(group.id, {
        id: rowId('policy-permission', document, group.id),
        evidence,
        source: place(sentence),
        document,
        group: group.id,
        opensPersonalInformation: opening.has(group.id),
        words: word,
        purpose,
        clarity,
        text: sentence.text,
      })
    }
  }
  /** @param after place of the sentence after it. */
  const offerAll = (sentence: Sentence, named: Named, after: number): void => {
    offer(sentence, named, named.purposes)
    // A row of a table says all it has to say.
    if (
      sentence.block.cells ||
      [...named.words.keys()].every(({ id }) => best.get(id)?.clarity === 'specific')
    )
      return
    offer(sentence, named, toldAfter(sentences, after, sentence, named, words))
  }
  const headings = headingSentences(sentences, finder)
  let announced = false
  sentences.forEach((sentence, index) => {
    const heading = headings.get(sentence)
    const above = heading && namedIn(heading, false, words)
    if (heading && above) offerAll(heading, above, index)
    // What follows in the block of an item is still of the list.
    const ofList = announced && (sentence.at > 0 || ITEM.test(sentence.text))
    announced = ofList || ANNOUNCES.test(sentence.text)
    const named = namedIn(sentence, announced, words)
    const following = sentences[index + 1]?.section === sentence.section ? index + 1 : sentences.length
    if (named) offerAll(sentence, named, following)
  })
  return [...best.values()].sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : 1))
}

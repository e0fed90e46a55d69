// Judges real policy pages and compares with an auditor's columns: node bench/policies.mjs FOLDER [--verbose] [--capp FOLDER] [--dist FOLDER]
// FOLDER holds the pages and index.tsv. With --capp, also how well sentences of an annotated corpus are recognised.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean' }, capp: { type: 'string' }, dist: { type: 'string' } },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node bench/policies.mjs FOLDER [--verbose] [--capp FOLDER] [--dist FOLDER]')
  process.exit(2)
}
const dist = values.dist ? resolve(values.dist) : resolve(import.meta.dirname, '../dist')
const load = (path) => import(pathToFileURL(join(dist, path)).href)
const { loadVocabulary } = await load('vocabulary/load.js')
const { readDocument } = await load('collect/policy/document.js')
const { statementsOf, findClauses } = await load('collect/policy/clauses.js')
const { mentionFinder } = await load('collect/policy/mentions.js')
const { sectionsOf } = await load('collect/policy/sections.js')
const { sentencesOf } = await load('collect/policy/sentences.js')
const { plainBlocks } = await load('collect/policy/text/plain-blocks.js')
const vocabulary = await loadVocabulary()

const judge = (clauses) => {
  const of = (kind) => clauses.filter(({ clause }) => clause.kind === kind)
  const deletion = of('deletion').filter(
    ({ clause }) => clause.object !== 'cookies' && clause.channel !== 'by-platform',
  )
  const given = (own) =>
    own.some(({ clause }) => clause.channel === 'path-given' || clause.channel === 'contact-given')
  const adults = deletion.filter(({ statement }) => statement.sentence.section.kind !== 'children')
  const has = (channel) => deletion.some(({ clause }) => clause.channel === channel)
  const how = (word) => of('update').some(({ clause }) => clause.how === word)
  const contact = [...of('contact'), ...of('complaint')]
  const reached = contact.some(({ clause }) => clause.channel === 'contact-given')
  return {
    deletion_channel: has('trick')
      ? 'TRICK'
      : has('refused')
        ? 'REFUSED'
        : given(adults)
          ? 'Y'
          : deletion.length > 0
            ? 'P'
            : 'N',
    update_notice: how('no-notice') ? 'BAD' : how('notified') ? 'Y' : how('published-only') ? 'P' : 'N',
    contact: reached
      ? 'Y'
      : contact.some(({ statement }) => statement.contacts.placeholder)
        ? 'PLACEHOLDER'
        : contact.length > 0
          ? 'P'
          : 'N',
    minors: of('children').length > 0 ? 'Y' : 'N',
  }
}

const INDEPENDENT = {
  policy: 'Y',
  terms: 'NA(terms)',
  mixed: 'MIXED',
  children: 'Y',
  other: 'OTHER',
  'sdk-list': 'OTHER',
}
const COLUMNS = [
  'independent_policy',
  'deletion_channel',
  'update_notice',
  'contact',
  'minors',
  'operator_named',
]
/** What the auditor left open counts as either. */
const same = (column, ours, theirs) =>
  ours === theirs ||
  (column === 'independent_policy' && theirs.startsWith('Y') && ours === 'Y') ||
  (column === 'operator_named' && theirs === 'P') ||
  (theirs.endsWith('?') && (ours === theirs.slice(0, -1) || ours === 'PLACEHOLDER'))

const [head, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n')
const names = head.split('\t')
const right = Object.fromEntries(COLUMNS.map((column) => [column, [0, 0]]))
for (const line of lines) {
  const row = Object.fromEntries(line.split('\t').map((cell, index) => [names[index], cell]))
  const bytes = readFileSync(join(folder, row.file))
  const start = performance.now()
  const document = readDocument(
    {
      name: row.file,
      provenance: 'supplied',
      evidence: 'supplied',
      mediaType: '',
      content: { bytes, sha256: row.file },
    },
    vocabulary,
  )
  const clauses = findClauses(statementsOf(document.sentences))
  const time = performance.now() - start
  const unreadable = document.row.readable === false
  const ours = {
    ...(unreadable ? {} : judge(clauses)),
    independent_policy: unreadable ? 'UNREADABLE' : INDEPENDENT[document.row.kind],
    operator_named: document.row.operatorNamed ? 'Y' : 'N',
  }
  const wrong = []
  for (const column of COLUMNS) {
    if (row[column] === '?' || row[column] === undefined || (unreadable && column !== 'independent_policy'))
      continue
    right[column][1]++
    if (same(column, ours[column], row[column])) right[column][0]++
    else wrong.push(`${column} ${ours[column]} ≠ ${row[column]}`)
  }
  console.log(
    `${row.file.slice(0, 34).padEnd(36)} ${(document.row.kind ?? document.row.unreadable ?? '').padEnd(12)} ${String(document.row.characters ?? 0).padStart(6)} ${time.toFixed(0).padStart(4)} ms  ${wrong.join(' · ') || 'ok'}`,
  )
  if (values.verbose) {
    console.log(
      `  ${document.row.title} · ${document.row.operator ?? '–'} · ${document.row.publishedOn ?? '–'} / ${document.row.updatedOn ?? '–'} / ${document.row.effectiveOn ?? '–'} · ${document.row.language}`,
    )
    for (const section of document.sections)
      console.log(`  ${'#'.repeat(section.level)} [${section.kind}] ${section.heading}`)
    for (const { clause, statement } of clauses) {
      if (!['deletion', 'update', 'contact', 'complaint', 'response'].includes(clause.kind)) continue
      console.log(
        `    ${clause.kind} ${clause.object ?? ''} ${clause.channel ?? ''}${clause.how ?? ''} [${statement.sentence.section.kind}] ${statement.period ? `${statement.period.days}d ${statement.period.period}` : ''} ${statement.sentence.text.slice(0, 90)}`,
      )
    }
  }
}
console.log()
for (const column of COLUMNS) console.log(`${column.padEnd(20)} ${right[column][0]}/${right[column][1]}`)

if (values.capp) {
  const finder = mentionFinder(vocabulary)
  const TOPICS = {
    '数据、权限管理': ['deletion', 'correction', 'access', 'withdrawal', 'response', 'personalised'],
    '隐私政策的授权、修改与变更': ['update'],
    联系方式: ['contact', 'complaint'],
    特殊人群: ['children'],
    安全措施: ['security'],
    存储方式: ['retention', 'storage-place', 'cross-border'],
    '共享、委托、转让、公开（披露）': ['sharing'],
  }
  const counts = Object.fromEntries(
    Object.keys(TOPICS).map((topic) => [topic, { hit: 0, gold: 0, found: 0 }]),
  )
  let milliseconds = 0
  let characters = 0
  for (const name of readdirSync(values.capp)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const sentences = readFileSync(join(values.capp, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const source = sentences.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')
    const start = performance.now()
    const clauses = findClauses(
      statementsOf(sentencesOf(sectionsOf(plainBlocks(source).blocks, finder), finder)),
    )
    milliseconds += performance.now() - start
    characters += source.length
    const starts = [0]
    for (const { text } of sentences) starts.push((starts.at(-1) ?? 0) + text.length + 1)
    const kindsAt = new Map()
    for (const { clause, statement } of clauses) {
      let line = 0
      while (starts[line + 1] <= statement.sentence.start) line++
      kindsAt.set(line, (kindsAt.get(line) ?? new Set()).add(clause.kind))
    }
    sentences.forEach(({ label, text }, line) => {
      for (const [topic, kinds] of Object.entries(TOPICS)) {
        const gold = label.includes(topic)
        const found = kinds.some((kind) => kindsAt.get(line)?.has(kind))
        if (gold) counts[topic].gold++
        if (found) counts[topic].found++
        if (gold && found) counts[topic].hit++
        if (values.verbose && gold !== found && process.env.TOPIC === topic)
          console.log(gold ? 'MISS' : 'EXTRA', text.slice(0, 120))
      }
    })
  }
  console.log(
    `\nannotated sentences (recall, precision); ${(characters / 1000).toFixed(0)} thousand characters in ${milliseconds.toFixed(0)} ms`,
  )
  for (const [topic, { hit, gold, found }] of Object.entries(counts))
    console.log(`${(hit / gold).toFixed(3)}  ${(hit / found).toFixed(3)}  ${topic} (${gold})`)
}

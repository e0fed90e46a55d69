// Judges real policy pages and compares with an auditor's columns:
//   node bench/policy-pages.mjs FOLDER [--verbose] [--only COLUMN] [--leave-out] [--others PATH]...
// FOLDER holds the pages and index.tsv. --leave-out judges every page without the phrases that stand in no other page
// of FOLDER, and lists the phrases of the lists that stand in one page only and in no document of --others either: a
// folder of pages, or a file of them; given as often as there are such.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { agrees, columnsOf } from './policy-model/columns.mjs'
import { phrasesIn, without } from './policy-model/phrases.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean' },
    only: { type: 'string' },
    'leave-out': { type: 'boolean' },
    others: { type: 'string', multiple: true, default: [] },
  },
})
const folder = positionals[0]
if (!folder) {
  console.error(
    'usage: node bench/policy-pages.mjs FOLDER [--verbose] [--only COLUMN] [--leave-out] [--others PATH]...',
  )
  process.exit(2)
}
const load = (path) => import(pathToFileURL(join(resolve(import.meta.dirname, '../dist'), path)).href)
const { loadVocabulary } = await load('vocabulary/load.js')
const { readDocument } = await load('collect/policy/document.js')
const { statementsOf, findClauses } = await load('collect/policy/clauses.js')
const { denialOfSdks, findSdks } = await load('collect/policy/sdk-list.js')
const { permissionRows } = await load('collect/policy/policy-permissions.js')
const { knownSdks } = await load('collect/policy/known-sdks.js')
const vocabulary = await loadVocabulary()

const [head, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n')
const names = head.split('\t')
const pages = lines.map((line) => {
  const row = Object.fromEntries(line.split('\t').map((cell, index) => [names[index], cell]))
  return { row, bytes: readFileSync(join(folder, row.file)) }
})
const supplied = ({ row, bytes }) => ({
  name: row.file,
  provenance: 'supplied',
  evidence: 'supplied',
  mediaType: '',
  content: { bytes, sha256: row.file },
})
const read = (page, words) => {
  const document = readDocument(supplied(page), words)
  return {
    document,
    clauses: findClauses(statementsOf(document.sentences)),
    sdks: findSdks(document.sections, document.sentences, knownSdks(words)),
    permissions: permissionRows(document.sentences, document.row.id, words, 'supplied', document.place),
    deniesSdks: denialOfSdks(document.sentences) !== undefined,
  }
}

const tell = ({ document, clauses }, only) => {
  const { row } = document
  console.log(
    `  ${row.title} · ${row.operator ?? '–'} · ${row.publishedOn ?? '–'} / ${row.updatedOn ?? '–'} / ${row.effectiveOn ?? '–'} · ${row.language}`,
  )
  for (const section of document.sections)
    console.log(`  ${'#'.repeat(section.level)} [${section.kind}] ${section.heading}`)
  for (const { clause, statement } of clauses) {
    if (only && clause.kind !== only) continue
    console.log(
      `    ${clause.kind} ${clause.object ?? ''} ${clause.channel ?? clause.how ?? ''} [${statement.sentence.section.kind}] ${statement.period ? `${statement.period.days}d ${statement.period.period}` : ''} ${statement.sentence.text.slice(0, 120)}`,
    )
  }
}

/** Judges the pages, each by the words `wordsFor` gives, and prints how often each column agrees. */
const judge = (title, wordsFor, silent = false) => {
  const right = new Map()
  const milliseconds = []
  for (const page of pages) {
    const { row } = page
    const words = wordsFor(page)
    const start = performance.now()
    const seen = read(page, words)
    milliseconds.push(performance.now() - start)
    const ours = columnsOf(seen)
    const wrong = []
    for (const [column, theirs] of Object.entries(row)) {
      if (theirs === '?' || (ours.independent_policy === 'UNREADABLE' && column !== 'independent_policy'))
        continue
      if (!(column in ours) || (values.only && column !== values.only)) continue
      const count = right.get(column) ?? [0, 0]
      count[1]++
      if (agrees(column, ours[column], theirs)) count[0]++
      else wrong.push(`${column} ${ours[column]} ≠ ${theirs}`)
      right.set(column, count)
    }
    if (silent && wrong.length === 0) continue
    console.log(
      `${row.file.slice(0, 34).padEnd(36)} ${(seen.document.row.kind ?? seen.document.row.unreadable ?? '').padEnd(12)} ${String(seen.document.row.characters ?? 0).padStart(6)} ${milliseconds.at(-1).toFixed(0).padStart(4)} ms  ${wrong.join(' · ') || 'ok'}`,
    )
    if (values.verbose && (!values.only || wrong.length > 0)) tell(seen)
  }
  console.log(`\n${title}`)
  let all = 0
  let of = 0
  for (const [column, [hit, count]] of right) {
    console.log(`${column.padEnd(20)} ${hit}/${count}`)
    all += hit
    of += count
  }
  console.log(`${'all'.padEnd(20)} ${all}/${of} (${((100 * all) / of).toFixed(1)} %)`)
}

judge(`${pages.length} pages`, () => vocabulary)

if (values['leave-out']) {
  const found = pages.map((page) => phrasesIn(readDocument(supplied(page), vocabulary), vocabulary))
  const pagesOf = new Map()
  found.forEach((phrases, page) => {
    for (const phrase of phrases) pagesOf.set(phrase, [...(pagesOf.get(phrase) ?? []), page])
  })
  const single = [...pagesOf].filter(([, where]) => where.length === 1)
  const elsewhere = new Set()
  for (const other of values.others) {
    const files = statSync(other).isDirectory()
      ? readdirSync(other).map((name) => join(other, name))
      : [other]
    for (const file of files) {
      const page = { row: { file }, bytes: readFileSync(file) }
      for (const phrase of phrasesIn(readDocument(supplied(page), vocabulary), vocabulary))
        elsewhere.add(phrase)
    }
  }
  console.log()
  const only = single.filter(([phrase]) => !elsewhere.has(phrase))
  for (const [phrase, [page]] of only.sort()) console.log(`${phrase}   ${pages[page].row.file}`)
  console.log(
    `${single.length} phrases stand in one page only; ${only.length} of them in no other document looked at`,
  )
  const ownOf = new Map(
    pages.map((page, i) => [page, single.flatMap(([phrase, [at]]) => (at === i ? [phrase] : []))]),
  )
  judge(
    'each page without the phrases that no other page has',
    (page) => without(vocabulary, ownOf.get(page)),
    true,
  )
}

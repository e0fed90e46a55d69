// What the compiled rule book costs to load, and 300 rules to judge the facts of a large app, in milliseconds of processor time (what
// else runs on the machine counts less there than on the clock).
// Usage: node scripts/build.mjs && node bench/rule-book.mjs
const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { loadRuleBook, readRuleBook } = await dist('engine/rule-book.js')
const { judgeFor } = await dist('engine/evaluate.js')
const { loadVocabulary, RULES_FOLDER } = await dist('vocabulary/load.js')
const { TABLES, TABLE_NAMES } = await dist('facts/index.js')

const RUNS = 15
const RULES = 300
/** Rows of the tables that grow with an app; the others have OTHERS. */
const LARGE = { controls: 3_000, apiCalls: 3_000, components: 500, metaData: 200, screens: 200 }
const OTHERS = 100

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const timed = async (run) => {
  const taken = []
  for (let i = 0; i < RUNS; i++) {
    const start = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(start)
    taken.push((user + system) / 1000)
  }
  return { first: taken[0] ?? 0, median: median(taken) }
}
const shown = ({ first, median: middle }) =>
  `${first.toFixed(1)} ms at first, ${middle.toFixed(1)} ms in the middle`

const compiled = await timed(() => loadRuleBook())
const source = await timed(() => readRuleBook(RULES_FOLDER))
console.log(`compiled rule book: ${shown(compiled)}; from its YAML: ${shown(source)}`)
console.log(`ratio of the two: ${(compiled.median / source.median).toFixed(3)}`)

const book = await loadRuleBook()
const vocabulary = await loadVocabulary()
const rules = Array.from({ length: RULES }, (_, i) => ({
  ...book.rules[i % book.rules.length],
  id: `rule-${i}`,
}))

const VALUES = { text: '同意隐私政策', flag: true, whole: 3, number: 1.5, texts: ['contacts'] }
const cells = (table, i) =>
  Object.fromEntries(
    Object.entries(TABLES[table].columns).map(([name, { type, values }]) => [
      name,
      values === undefined ? VALUES[type] : values[i % values.length],
    ]),
  )
const rowsOf = (table) =>
  Array.from({ length: TABLES[table].single ? 1 : (LARGE[table] ?? OTHERS) }, (_, i) => ({
    id: `${table}-${i}`,
    evidence: 'static',
    source: { at: 'file', name: 'x' },
    ...cells(table, i),
  }))
const facts = {
  rows: Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(table)])),
  complete: TABLE_NAMES.map((table) => ({ table })),
  gaps: [],
}
const judged = await timed(() => {
  const judge = judgeFor(facts, vocabulary)
  for (const rule of rules) judge.judge(rule)
})
const total = Object.values(facts.rows).reduce((sum, rows) => sum + rows.length, 0)
console.log(`${RULES} rules over ${total} rows of ${TABLE_NAMES.length} tables: ${shown(judged)}`)

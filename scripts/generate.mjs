// Writes the files that are made from others, or with --check says which are stale: the rule catalogue and the
// JSON Schemas by which editors complete rules and settings. Runs on dist/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const dist = (path) => import(new URL(`dist/${path}`, root))
const json = (value) => `${JSON.stringify(value, null, 2)}\n`
const DRAFT = 'http://json-schema.org/draft-07/schema#'

const { loadRuleBook } = await dist('engine/rule-book.js')
const { catalogue } = await dist('cli/rules-catalogue.js')
const { wordsOf } = await dist('words/words.js')
const { ruleSchema } = await dist('engine/rule-schema.js')
const { lawSchema } = await dist('engine/law-schema.js')
const { configSchema } = await dist('cli/config-schema.js')
const { sdkSchema } = await dist('vocabulary/sdk-schema.js')
const { packersSchema } = await dist('vocabulary/packer-schema.js')

const book = await loadRuleBook()
const files = {
  'rules/CATALOGUE.md': catalogue(book, wordsOf('zh'), 'zh'),
  'rules/CATALOGUE.en.md': catalogue(book, wordsOf('en'), 'en'),
  'rules/rule.schema.json': json({ $schema: DRAFT, ...ruleSchema }),
  'rules/law.schema.json': json({ $schema: DRAFT, ...lawSchema }),
  'rules/config.schema.json': json({ $schema: DRAFT, ...configSchema }),
  'rules/sdk.schema.json': json({ $schema: DRAFT, ...sdkSchema }),
  'rules/packers.schema.json': json({ $schema: DRAFT, ...packersSchema }),
}
if (existsSync(new URL('dist/report/case-schema.js', root))) {
  const { caseSchema } = await dist('report/case-schema.js')
  files['reports/case.schema.json'] = json({ $schema: DRAFT, ...caseSchema })
}

const stale = Object.entries(files).filter(([path, content]) => {
  const url = new URL(path, root)
  return !existsSync(url) || readFileSync(url, 'utf8') !== content
})
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`stale: ${path}. Run node scripts/generate.mjs`)
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const [path, content] of stale) writeFileSync(new URL(path, root), content)

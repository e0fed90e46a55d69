// Builds dist/: compiles TypeScript, then the rule book and vocabulary, so that a scan parses no YAML, and bundles the entries.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { bundle } from './bundle.mjs'

const root = new URL('../', import.meta.url)
rmSync(new URL('dist/', root), { recursive: true, force: true })
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], {
  cwd: root,
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)

const { readRuleBook } = await import(new URL('dist/engine/rule-book.js', root))
const { isBehavioural } = await import(new URL('dist/engine/behaviour.js', root))
const { readVocabulary, RULES_FOLDER } = await import(new URL('dist/vocabulary/load.js', root))
const write = (name, data) => writeFileSync(new URL(`dist/${name}`, root), JSON.stringify(data))
const book = await readRuleBook(RULES_FOLDER)
// What a rule is about is read from all of its conditions: told here, so that a scan parses only those it needs.
const rules = book.rules.map((rule) => ({ ...rule, behaviour: isBehavioural(rule) }))
write('rule-book.json', { ...book, rules })
write('vocabulary.json', await readVocabulary(RULES_FOLDER))
await bundle(new URL('dist/', root))
chmodSync(new URL('dist/cli/main.js', root), 0o755)

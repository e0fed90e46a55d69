import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import type { Law } from '../../src/engine/law-schema.ts'
import { lintRuleFile, showComplaint } from '../../src/engine/lint/lint.ts'
import { vocabulary } from './vocabulary.ts'

/** The rule that people copy to write their own. */
export const template = readFileSync(
  fileURLToPath(new URL('../../rules/template.yaml', import.meta.url)),
  'utf8',
)

const both = { zh: 'x', en: 'x' }
const law: Law = {
  id: 'cn-app-method-2019',
  title: both,
  short: both,
  number: '',
  authority: both,
  groups: [
    {
      title: both,
      articles: { '1.1': { cite: both, text: both }, '9.1': { status: 'draft', cite: both, text: both } },
    },
  ],
}
const context = { vocabulary, laws: new Map([[law.id, law]]) }
const folder = mkdtempSync(join(tmpdir(), 'mingshi-lint-'))

/** What lint says of a rule file, a line for each complaint. */
export const lintSource = async (source: string): Promise<string[]> => {
  const path = join(folder, 'rule-id.yaml')
  writeFileSync(path, source)
  return (await lintRuleFile(path, context)).map(showComplaint)
}

/** What lint says of the template with some keys changed; `undefined` takes a key out. */
export const lintWith = (change: Record<string, unknown>): Promise<string[]> =>
  lintSource(stringify({ ...(parse(template) as object), ...change }))

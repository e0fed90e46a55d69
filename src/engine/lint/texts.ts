import { isTableName, TABLES } from '../../facts/index.ts'
import { splitEach } from '../compile.ts'
import { parseExpression, treeOf } from '../expression.ts'
import type { Condition } from './conditions.ts'
import type { RuleFile } from './rule-file.ts'

/** Columns whose raw value means nothing to a reader. */
const RAW_IDENTIFIERS = new Set(['permission', 'permissions', 'group', 'kinds', 'evidence', 'others'])

/** Words that only an authority can say. Findings state facts. */
const VERDICTS_OF_LAW = /违法|违规|处罚|责令|\b(?:illegal|unlawful|breach of law|penalty)\b/i

const ASCII_PUNCTUATION = /[\u4e00-\u9fff][,;:!?]|[,;:!?](?=[\u4e00-\u9fff])/

const columnBehind = (file: RuleFile, source: string): { table: string; column: string } | undefined => {
  const tree = treeOf(parseExpression(source))
  if (tree.op !== '.' || tree.args[0].op !== 'id') return undefined
  const [base, column] = [tree.args[0].args, tree.args[1]]
  const each = file.rule.each ? splitEach(file.rule.each) : undefined
  const table = each?.name === base ? (/^\s*([A-Za-z]+)/.exec(each.list)?.[1] ?? '') : base
  return { table, column }
}

const guardIdentifiers = (file: RuleFile, conditions: readonly Condition[]): void => {
  for (const { path, source, start, kind } of conditions) {
    if (kind !== 'text') continue
    const behind = columnBehind(file, source)
    if (!behind || !isTableName(behind.table)) continue
    const columns = TABLES[behind.table].columns as Readonly<Record<string, { values?: readonly string[] }>>
    const choice = columns[behind.column]?.values !== undefined
    if (choice || RAW_IDENTIFIERS.has(behind.column)) {
      file.complain(
        path,
        `${source} is a raw identifier; use screenName, evidenceName, permissionName, groupName, kindName or ownerName`,
        start,
      )
    }
  }
}

const guardWording = (file: RuleFile): void => {
  const { rule } = file
  const people = (rule.questions ?? []).map((texts, i) => [['questions', i], texts] as const)
  const own = (['title', 'finding', 'case', 'remedy', 'manual'] as const).map(
    (key) => [[key], rule[key]] as const,
  )
  const others = (rule.explanations ?? []).flatMap(
    ({ says, by }, i) =>
      [
        [['explanations', i, 'says'], says],
        [['explanations', i, 'by'], by],
      ] as const,
  )
  for (const [path, texts] of [...own, ...people, ...others]) {
    if (!texts) continue
    for (const lang of ['zh', 'en'] as const) {
      const hit = VERDICTS_OF_LAW.exec(texts[lang])
      if (hit) file.complain([...path, lang], `"${hit[0]}" is for an authority to say`, hit.index)
    }
    const plain = texts.zh.replace(/\{[^}]*\}/g, '')
    if (ASCII_PUNCTUATION.test(plain))
      file.complain([...path, 'zh'], 'Chinese text uses full-width punctuation')
  }
}

/** Checks the texts that people read. */
export const lintTexts = (file: RuleFile, conditions: readonly Condition[]): void => {
  guardIdentifiers(file, conditions)
  guardWording(file)
}

import { existsSync } from 'node:fs'
import { fileMissing } from '../batch/package-hash.ts'
import type { Answer } from '../findings/answer.ts'
import type { Case } from '../findings/case.ts'
import { problemsOf } from '../report/rectification/notice.ts'
import type { Language, Words } from '../words/words.ts'
import { readForm } from './yaml-form.ts'

type Written = { readonly [K in keyof Answer]?: Answer[K] | null }

/** Reads what an operator answered. Entries without a kind are left out. Throws `ToolError` with file and line. */
export const readAnswers = async (path: string, theCase: Case): Promise<Answer[]> => {
  if (!existsSync(path)) throw fileMissing(path, 'ENOENT')
  const { answersSchema } = await import('../findings/answer-schema.ts')
  const form = await readForm<{ answers: readonly Written[] }>(path, answersSchema, {
    code: 'answers-malformed',
    zh: '答复文件',
    en: 'Answers',
  })
  const rules = new Set(theCase.results.map(({ rule }) => rule))
  const seen = new Set<string>()
  return form.value.answers.flatMap(
    ({ rule, kind, text, version, on, opinion, opinionNote }, i): Answer[] => {
      const at = ['answers', i]
      if (rule == null || !rules.has(rule))
        throw form.wrong(
          [...at, 'rule'],
          `该案例没有“${rule}”这一问题`,
          `answers "${rule}", which the case does not have`,
        )
      if (seen.has(rule)) throw form.wrong(at, '同一问题答复两次', 'answers one problem twice')
      seen.add(rule)
      if (kind == null) return []
      if (on == null) throw form.wrong(at, '缺少日期（on）', 'gives no day (on)')
      return [
        {
          rule,
          kind,
          text: text?.trim() ?? '',
          on,
          ...(version == null ? {} : { version }),
          ...(opinion == null ? {} : { opinion }),
          ...(opinionNote == null ? {} : { opinionNote }),
        },
      ]
    },
  )
}

/** A file for the operator to fill in: every problem of the case, with what it is about. */
export const answersForm = (theCase: Case, words: Words, lang: Language): string => {
  const { rectification: said } = words
  const entries = problemsOf(theCase).flatMap(({ rule, title, clauses }) => [
    `  # ${title[lang]}（${clauses.map(({ cite }) => cite[lang]).join('；')}）`
      .replace(/\s+/g, ' ')
      .replace(/^ /, '  '),
    `  - rule: ${rule}`,
    `    kind: # ${Object.entries(said.answers)
      .map(([kind, name]) => `${kind} ${name}`)
      .join(' | ')}`,
    '    text:',
    '    version:',
    '    on:',
    `    opinion: # ${Object.entries(said.opinions)
      .map(([opinion, name]) => `${opinion} ${name}`)
      .join(' | ')}`,
  ])
  const list = entries.length === 0 ? ['answers: []'] : ['answers:', ...entries]
  return `${[`# ${said.formNote}`, ...list].join('\n')}\n`
}

import { stringify } from 'yaml'
import { appTypeOf } from '../collect/derive/app-types.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Language, wordsOf } from '../words/words.ts'
import type { Project } from './detect-project.ts'

/** What a person said of the app. */
export interface Answers {
  readonly types: readonly string[]
  /** Absent where nobody said. */
  readonly hasAccounts?: boolean
  readonly operatorDomains: readonly string[]
}

/** One part of the file: its comment, then its key, which is itself a comment where nothing is known of it. */
const part = (comment: string, key: string, value: unknown, example: unknown): string => {
  const known = value !== undefined && !(Array.isArray(value) && value.length === 0)
  const yaml = stringify({ [key]: known ? value : example }, { lineWidth: 0 }).trimEnd()
  return [`# ${comment}`, ...yaml.split('\n').map((line) => (known ? line : `# ${line}`))].join('\n')
}

/**
 * The text of `mingshi.config.yaml`. Throws `ToolError` `unknown-type` on a type that is none of the 39.
 */
export const configText = (
  answers: Answers,
  project: Project,
  vocabulary: Vocabulary,
  lang: Language,
): string => {
  const { config } = wordsOf(lang).cli.init
  const types = answers.types.map((written) => appTypeOf(written, vocabulary)[lang])
  const app = {
    ...(answers.hasAccounts === undefined ? {} : { hasAccounts: answers.hasAccounts }),
    ...(answers.operatorDomains.length === 0 ? {} : { operatorDomains: answers.operatorDomains }),
  }
  const example = vocabulary.appTypes.get('NPI-19')
  return `${[
    `# ${config.head}`,
    part(config.types, 'types', types, [example?.[lang] ?? '']),
    part(config.app, 'app', Object.keys(app).length === 0 ? undefined : app, {
      hasAccounts: true,
      operatorDomains: ['example.com'],
    }),
    part(config.policy, 'policy', project.policies.slice(0, 1), ['https://example.com/privacy.html']),
    part(config.screens, 'screens', project.session, 'session'),
    part(config.source, 'source', project.source, '.'),
    part(config.failOn, 'failOn', 'violation', 'violation'),
    part(config.settings, 'settings', undefined, { 'handling-time-too-long.calendarDays': 21 }),
    part(config.suppressions, 'suppressions', undefined, [
      { rule: 'pre-checked-consent', reason: config.reason, author: config.author, until: '2027-01-31' },
    ]),
  ].join('\n\n')}\n`
}

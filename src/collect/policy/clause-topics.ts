import type { Clause, ClauseFamily } from './clause.ts'
import { givesPath } from './ways.ts'

const CHOICE = /关闭|拒绝|退订|取消|不接收|选择|opt out|turn off|disable/i

/** Sentences on children, security, cookies, personalised content and sharing. */
export const topicClauses: ClauseFamily = (statement) => {
  const { mentions, section, text } = statement.sentence
  const clauses: Clause[] = []
  if (mentions.has('children')) clauses.push({ kind: 'children' })
  if (
    mentions.has('security') &&
    (section.kind === 'security' ||
      section.kind === 'storage' ||
      /加密|安全(?:措施|防护|技术)|encrypt|secur/i.test(text))
  ) {
    clauses.push({ kind: 'security' })
  }
  if (mentions.has('cookies')) clauses.push({ kind: 'cookies' })
  if (mentions.has('personalised')) {
    clauses.push({
      kind: 'personalised',
      channel: CHOICE.test(text) && givesPath(statement) ? 'path-given' : 'right-only',
    })
  }
  if (
    mentions.has('sharing') &&
    (section.kind === 'sharing' ||
      section.kind === 'sdk-list' ||
      /共享|转让|披露|第三方|share|disclos/i.test(text))
  ) {
    clauses.push({ kind: 'sharing' })
  }
  return clauses
}

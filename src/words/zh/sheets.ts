import { choices } from './choices.ts'

/** Sheets of a workbook. */
export const sheets = {
  text: '正文',
  statements: '查询语句',
  statementHeads: ['名称', '语句'],
  findings: '问题',
  strength: '证据强度',
  findingHeads: {
    verdict: '判定',
    decided: '人工判定',
    tool: '工具判定',
    title: '问题',
    severity: '风险等级',
    basis: '依据',
    fact: '检测事实',
    evidence: '证据',
    remedy: '整改建议',
    rule: '规则',
    fingerprint: '指纹',
  },
  choices,
}

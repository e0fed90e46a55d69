import { describe, expect, test } from '@jest/globals'
import { findFunctions } from '../../../src/collect/policy/business-functions.ts'
import { statementRows } from '../../../src/collect/policy/kind-statements.ts'
import { kindFinder } from '../../../src/collect/policy/kinds.ts'
import { FILLER, readAs, vocabulary } from './read.ts'

const statementsIn = (content: string, name?: string) => {
  const document = readAs(content, name)
  const { sections, sentences, place, setsBold } = document
  const { functions } = findFunctions(sections, sentences, kindFinder(vocabulary))
  return statementRows(sentences, functions, {
    document: 'd',
    evidence: 'supplied',
    vocabulary,
    place,
    setsBold,
  })
}
const underCollection = (...lines: string[]) =>
  statementsIn(`隐私政策\n${FILLER}\n一、我们如何收集您的个人信息\n${lines.join('\n')}`)

describe('statements', () => {
  test('kind, function and purpose', () => {
    expect(
      underCollection('当您使用扫码充电时，我们会收集您的位置信息，用于查找附近的充电桩。'),
    ).toMatchObject([
      {
        kind: 'location',
        act: 'collect',
        actor: 'operator',
        purpose: '查找附近的充电桩',
        clarity: 'specific',
        negated: false,
        openList: false,
        sensitive: true,
      },
    ])
  })

  test('groups under a heading that announces what is collected need no verb of their own', () => {
    const groups = [
      '设备与日志信息：设备型号、IP地址。',
      '账号信息（注册时）：手机号码、昵称。',
      '信息的用途：核对您的身份证号码。',
    ]
    const kindsUnder = (heading: string) =>
      statementsIn(`隐私政策\n${FILLER}\n一、${heading}\n${groups.join('\n')}`).map(({ kind }) => kind)
    const said = ['log', 'device_model', 'ip', 'account_id', 'phone_number', 'nickname']
    expect(kindsUnder('我们收集哪些信息')).toEqual(said)
    expect(kindsUnder('我们可能收集的个人信息')).toEqual(said)
    expect(kindsUnder('信息安全')).toEqual([])
  })

  test('a denial is negated, and under a condition only conditional', () => {
    const rows = underCollection(
      '我们不会收集您的通讯录。',
      '未经您同意，我们不会收集您的身份证号码。',
      '我们会收集您的手机号码等信息。',
    )
    expect(
      rows.map(({ kind, negated, conditional, openList }) => [kind, negated, conditional, openList]),
    ).toEqual([
      ['contacts', true, false, false],
      ['id_document', true, true, false],
      ['phone_number', false, false, true],
    ])
  })

  test('a purpose that only repeats the thing is a tautology, empty words are vague', () => {
    const rows = underCollection(
      '我们会收集您的位置信息，用于获取您的位置信息。',
      '我们会收集您的手机号码，用于提升用户体验。',
    )
    expect(rows.map(({ clarity }) => clarity)).toEqual(['tautology', 'vague'])
  })

  test('tells who collects, and what is set bold', () => {
    const page = `<h1>隐私政策</h1><p>${FILLER}</p><h2>一、我们如何收集信息</h2>
      <p>注册时我们会收集您的<b>身份证号码</b>和昵称。</p>
      <h2>二、第三方SDK</h2><p>云推SDK会收集您的MAC地址。</p>`
    expect(statementsIn(page, 'p.html')).toMatchObject([
      { kind: 'id_document', highlighted: true, actor: 'operator' },
      { kind: 'nickname', highlighted: false },
      { kind: 'mac', actor: 'third-party' },
    ])
  })

  test('what is kept, guarded or deleted is not said to be collected', () => {
    const rows = statementsIn(
      `隐私政策\n${FILLER}\n一、我们如何保护您的信息\n我们对您的身份证号码加密。\n二、您的权利\n您可以提供身份证号码核实身份后删除手机号码。`,
    )
    expect(rows).toEqual([])
  })
})

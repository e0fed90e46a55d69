import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { loadRuleBook } from '../../src/engine/rule-book.ts'
import { anonymise } from '../../src/findings/anonymise.ts'
import type { Case } from '../../src/findings/case.ts'
import { basisOf, decide } from '../../src/findings/decide.ts'
import { csvOf } from '../../src/report/csv.ts'
import { renderDocx } from '../../src/report/docx.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { sheetsOf } from '../../src/report/sheets.ts'
import { renderXlsx } from '../../src/report/xlsx.ts'
import { scan } from '../../src/scan.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { medicalCase } from '../report/fixture.ts'
import { partsOf } from '../report/office-file.ts'
import { identifying } from './identifying.ts'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const [ruleBook, vocabulary] = await Promise.all([loadRuleBook(), loadVocabulary()])

const cover = { number: 'JC-2026-0001', client: '某委托单位甲', tested: '钱七' }
const scanned = new Map<string, Promise<Case>>()
/** The case of a sample, which no test changes: scanned once, whoever asks first. */
const caseOf = (name: string, types: readonly string[] = []): Promise<Case> => {
  const key = [name, ...types].join(' ')
  const folder = join(SAMPLES, name)
  const reference = { package: join(folder, 'app.apk'), screens: join(folder, 'screens'), types }
  const known =
    scanned.get(key) ??
    scan(reference, ruleBook, { vocabulary, cover, day: '2026-11-24' }).then((one) => one.case)
  scanned.set(key, known)
  return known
}

/** The parts of the Word document. It says nothing that the JSON does not hold, and counting its pages takes longest. */
const inWord = async (theCase: Case): Promise<string[]> =>
  [...(await partsOf(await renderDocx(theCase, { lang: 'zh', evidence: new Map() })))].flat()

/** Everything else that a reader may see of a case, also what only a program sees. */
const published = async (theCase: Case): Promise<string> => {
  const sheets = sheetsOf(theCase, {}, 'zh')
  const xlsx = await partsOf(await renderXlsx(sheets))
  return [
    renderHtml(theCase, { lang: 'zh', evidence: new Map() }),
    renderJson(theCase),
    ...xlsx.values(),
    ...xlsx.keys(),
    ...sheets.map(csvOf),
  ].join('\n')
}

/** What the rule book itself says, and the words of the report: no sign of one app. */
const nobody = anonymise({ ...medicalCase, facts: { rows: {}, complete: [] } })
const common = [await published(nobody), ...(await inWord(nobody))].join('\n')
const decidedCase = (theCase: Case): Case => {
  const [result] = theCase.results.filter(({ findings }) => findings[0]?.verdict === 'suspected')
  const finding = result?.findings[0]
  if (!result || !finding) return theCase
  const evidence = [{ name: 'photo-of-hua.png', sha256: 'd'.repeat(64) }]
  const said = {
    verdict: 'compliant',
    by: '欧阳核验',
    on: '2026-11-24',
    note: '电话核实于深圳',
    evidence,
  } as const
  return decide(theCase, [
    { rule: result.rule, finding: finding.fingerprint, basis: basisOf(theCase, finding), ...said },
  ])
}

/** Samples whose Word documents are read as well: one of a session with everything, one of a web page, one that does all right. */
const IN_WORD = /^0[69]-|^10-/
const samples = readdirSync(SAMPLES).filter((name) => existsSync(join(SAMPLES, name, 'app.apk')))

describe('the public version', () => {
  test.each(samples)('of %s leaves no identifying string', async (name) => {
    const theCase = decidedCase(await caseOf(name, ['远程会议']))
    const signs = identifying(theCase, common)
    expect(signs.length).toBeGreaterThan(50)
    const anonymous = anonymise(theCase)
    const word = IN_WORD.test(name) ? await inWord(anonymous) : []
    const text = [await published(anonymous), ...word].join('\n')
    expect(signs.filter((sign) => text.includes(sign))).toEqual([])
    expect(text).toContain('某远程会议App')
  })

  test.each([
    ['01-case-1-medical-prompt', '在启动、登录、注册界面未以显著方式提示用户阅读隐私政策。'],
    ['02-case-2-medical-permission', '申请可收集个人信息的相机、位置权限时，未同步说明使用目的。'],
    ['04-case-4-homework-location-storage', '申请可收集个人信息的位置、存储权限时，未同步说明使用目的。'],
    ['05-case-5-education-update', '未明确有效的隐私政策更新机制及通知用户的方式。'],
    ['06-case-6-meeting-pre-ticked', '在用户注册账号时，未经用户自主操作，默认勾选同意隐私政策的选项。'],
    ['07-case-7-office-mixed-terms', '将隐私政策夹杂在服务条款中，未单独成文。'],
    ['08-case-8-office-no-deletion', '功能界面、客服电话、电子邮箱等各渠道均无法要求删除个人信息等数据。'],
    ['09-case-9-web-meeting-no-prompt', '在启动、登录、注册界面均未提示用户阅读其隐私政策。'],
  ])('states %s as published cases are stated', async (name, sentence) => {
    const theCase = await caseOf(name, ['远程会议'])
    const facts = anonymise(theCase).results.flatMap(({ findings }) => findings.map(({ fact }) => fact?.zh))
    const stated = facts.filter((fact) => fact?.endsWith(sentence))
    expect(stated).toHaveLength(1)
    expect(stated[0]).toMatch(/^某远程会议App/)
  })

  test.each([
    ['03-case-3-education-functions', '隐私政策中提及的收集使用个人信息类型和其业务功能对应关系不清。'],
    ['07-case-7-office-mixed-terms', '未在隐私政策中逐一描述收集使用个人信息的类型、目的等规则。'],
  ])('states %s so once a person has confirmed what was suspected', async (name, sentence) => {
    const theCase = await caseOf(name)
    const rule = 'policy-kinds-not-tied-to-functions'
    const factsOf = (one: Case): (string | undefined)[] =>
      anonymise(one)
        .results.filter((result) => result.rule === rule)
        .flatMap(({ findings }) => findings.map(({ fact }) => fact?.zh))
    expect(factsOf(theCase)).toEqual(['某App：个人信息类型与业务功能对应关系不清。'])
    const findings = theCase.results.filter((result) => result.rule === rule).flatMap((one) => one.findings)
    const decided = decide(
      theCase,
      findings.map((finding) => ({
        rule,
        finding: finding.fingerprint,
        basis: basisOf(theCase, finding),
        verdict: 'violation',
        by: '欧阳核验',
        on: '2026-11-24',
        note: '已核实',
        evidence: [],
      })),
    )
    expect(factsOf(decided)).toEqual([`某App${sentence}`])
  })

  test('calls an app without a type 某App, and takes no sentence where a person decided otherwise', async () => {
    const theCase = await caseOf('06-case-6-meeting-pre-ticked')
    const isRule = ({ rule }: { rule: string }): boolean => rule === 'pre-checked-consent'
    const factsOf = (one: Case): (string | undefined)[] =>
      anonymise(one)
        .results.filter(isRule)
        .flatMap(({ findings }) => findings.map(({ fact }) => fact?.zh))
    const sentence = '某App在用户注册账号时，未经用户自主操作，默认勾选同意隐私政策的选项。'
    expect(factsOf(theCase)).toContain(sentence)
    const said = {
      verdict: 'compliant',
      by: '欧阳核验',
      on: '2026-11-24',
      note: '已核实',
      evidence: [],
    } as const
    const decided = decide(
      theCase,
      theCase.results.filter(isRule).flatMap(({ rule, findings }) =>
        findings.map((finding) => ({
          rule,
          finding: finding.fingerprint,
          basis: basisOf(theCase, finding),
          ...said,
        })),
      ),
    )
    expect(factsOf(decided)).not.toContain(sentence)
  })

  test('says nothing of what it leaves out: no chapter, no blank, no hour that none was', async () => {
    const theCase = anonymise(medicalCase)
    const docx = await partsOf(await renderDocx(theCase, { lang: 'zh', evidence: new Map() }))
    const html = renderHtml(theCase, { lang: 'zh', evidence: new Map() })
    const month = medicalCase.times.startedAt.slice(0, 7)
    for (const text of [docx.get('word/document.xml') ?? '', html.slice(html.indexOf('<main'))]) {
      expect(text).toContain(month)
      expect(text).not.toContain(`${month}-01`)
      expect(text).not.toMatch(/未取得(?:权限信息|代码信息|可读取的隐私政策)/)
      expect(text).not.toContain('未提供现场记录，仅检测')
      expect(text).not.toMatch(/应用情况|SHA-256<|签字/)
    }
  })

  test('keeps verdicts, clauses and the state of every item', () => {
    const open = decidedCase(medicalCase)
    const theCase = anonymise(open)
    expect(theCase.norms).toEqual(open.norms)
    expect(theCase.results.map(({ rule, verdict }) => [rule, verdict])).toEqual(
      open.results.map(({ rule, verdict }) => [rule, verdict]),
    )
  })

  test('tells a decision from a finding of the tool, but not whose it was', () => {
    const text = JSON.stringify(anonymise(decidedCase(medicalCase)).results)
    expect(text).toContain('"tool":"suspected"')
    expect(text).not.toContain('欧阳')
  })
})

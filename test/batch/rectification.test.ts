import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { startProgram } from './postgres.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const PACKAGE = join(ROOT, 'samples/06-case-6-meeting-pre-ticked/app.apk')
const NAME = 'cn.huitong.meet'

const POLICY = `<h1>隐私政策</h1><p>更新日期：2026年9月1日 生效日期：2026年9月8日</p>
<p>运营者：示例科技有限公司，注册地址：北京市海淀区示例路1号。</p>
<h2>一、我们如何收集和使用您的个人信息</h2><p>为注册账号，我们收集您的手机号，用于创建账号和登录验证。</p>
<h2>二、信息的保存</h2><p>我们将您的个人信息存储于中华人民共和国境内，保存期限为账号存续期间，账号注销后我们在15个工作日内删除。</p>
<h2>三、您的权利</h2><p>您可以在“我的-设置-账号安全-注销账号”中注销账号，我们在15个工作日内完成核查和处理。您可以查询、更正、删除您的个人信息。</p>
<h2>四、信息的安全</h2><p>我们采取加密、访问控制等措施保护您的个人信息，发生安全事件时会及时告知您并向主管部门报告。</p>
<h2>五、联系我们</h2><p>投诉举报邮箱：privacy@shili.example，我们在15个工作日内答复。</p>`
const UPDATES = `<h2>六、本政策的更新</h2><p>本政策更新时，我们会通过弹窗通知您，并重新征得您的同意。</p>`

const work = mkdtempSync(join(tmpdir(), 'mingshi-rectify-'))
const data = ['--data', join(work, 'data')]
const ok = async (...args: string[]): Promise<string> => {
  const { code, said } = await startProgram(MAIN, [...args, ...data]).ended
  expect({ args, code, said }).toMatchObject({ code: 0 })
  return said
}

const evaluate = async (period: string, policy: string): Promise<void> => {
  const document = join(work, 'policy.html')
  writeFileSync(document, policy)
  const list = join(work, 'list.jsonl')
  const documents = [{ from: document, provenance: 'in-app' }]
  writeFileSync(list, JSON.stringify({ package: PACKAGE, store: 'North', documents }))
  await ok('batch', list, '--period', period, '--jobs', '1')
}

describe('from notice to re-check', () => {
  beforeAll(async () => {
    if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
    await evaluate('2026-09', POLICY)
    await evaluate('2026-10', POLICY + UPDATES)
  }, 400_000)

  test('a notice tells clause, fact and remedy, and leaves deadline and opinion to others', async () => {
    const notice = await ok('notice', `${NAME}@2026-09`)
    expect(notice).toContain('默认勾选同意隐私政策')
    expect(notice).toContain('《认定方法》三、4')
    expect(notice).toContain('整改期限')
    expect(notice).not.toMatch(/违法|责令/)
  }, 300_000)

  test('what the operator answers is recorded and stands beside the result', async () => {
    const form = join(work, 'answers.yaml')
    await ok('notice', `${NAME}@2026-09`, '--form', form)
    const filled = readFileSync(form, 'utf8').replace(
      /(rule: policy-lacks-update-notice\n\s+kind:).*\n.*\n.*\n.*\n/,
      '$1 rectified\n    text: 已补充第六节\n    version: 6.3.2\n    on: 2026-10-08\n',
    )
    expect(filled).toContain('kind: rectified')
    writeFileSync(form, filled)
    expect(await ok('answer', `${NAME}@2026-09`, form)).toContain('1')
    const said = await ok('recheck', `${NAME}@2026-09`, `${NAME}@2026-10`)
    const rowOf = (title: string) => said.split('\n').find((line) => line.includes(title)) ?? ''
    expect(rowOf('隐私政策未明确更新机制')).toMatch(/不符合 → 未发现问题 \| 已整改 \|.*已补充第六节/)
    expect(rowOf('默认勾选同意隐私政策')).toMatch(/\| 未整改 \| 未答复 \|/)
    expect(said).toContain('使用同一检测规则库')
  }, 300_000)

  test('history and comparison', async () => {
    const history = JSON.parse(await ok('history', NAME, '--format', 'json')) as {
      period: string
      sha256: string
    }[]
    expect(history.map(({ period }) => period)).toEqual(['2026-09', '2026-10'])
    expect(new Set(history.map(({ sha256 }) => sha256)).size).toBe(1)
    const changes = JSON.parse(
      await ok('diff', `${NAME}@2026-09`, `${NAME}@2026-10`, '--format', 'json'),
    ) as {
      permissions: unknown
      policy: { duty: string }
    }
    expect(changes.permissions).toEqual({ added: [], removed: [] })
    expect(changes.policy.duty).toBe('none')
  }, 300_000)
})

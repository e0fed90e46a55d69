import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

/** The command as users run it: the built program in a process of its own. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const SAMPLE = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const APK = join(SAMPLE, 'app.apk')

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingshi-cli-'))
const run = (args: readonly string[], cwd = folder()) => {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
  return { ...spawnSync(process.execPath, [MAIN, ...args], { cwd, env, encoding: 'utf8' }), cwd }
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('not built: run npm run build first')
})

describe('scan', () => {
  test('writes a case folder and shows the finding', () => {
    const { status, stdout, cwd } = run([
      'scan',
      APK,
      '--screens',
      join(SAMPLE, 'screens'),
      '--type',
      '远程会议',
    ])
    expect(status).toBe(0)
    expect(stdout).toContain('默认勾选')
    expect(stdout).toContain(join('mingshi-report', 'index.html'))
    expect(readdirSync(join(cwd, 'mingshi-report')).sort()).toEqual([
      'case.json',
      'custody.json',
      'evidence',
      'facts.ndjson',
      'index.html',
    ])
  })

  test('a filing is held against the sample, in every face', () => {
    const cwd = folder()
    const filing = (md5: string): void =>
      writeFileSync(
        join(cwd, 'filing.yaml'),
        `filings:\n  - package: cn.huitong.meet\n    certificateMd5: "${md5}"\n`,
      )
    const scanned = (): string => run(['scan', APK, '--filing', 'filing.yaml'], cwd).stdout
    filing('00'.repeat(16))
    expect(scanned()).toContain('样本与备案信息不一致（证书 MD5 值不同）')
    const { facts } = JSON.parse(readFileSync(join(cwd, 'mingshi-report', 'case.json'), 'utf8')) as {
      facts: { rows: { signers: { md5: string }[]; filings: { result: string }[] } }
    }
    expect(facts.rows.filings).toMatchObject([{ result: 'inconsistent', differs: ['certificate'] }])
    filing(facts.rows.signers[0]?.md5.toUpperCase().replace(/..(?=.)/g, '$&:') ?? '')
    expect(scanned()).toContain('样本与备案信息一致\n')
    const page = readFileSync(join(cwd, 'mingshi-report', 'index.html'), 'utf8')
    expect(page.split('样本与备案信息一致').length).toBeGreaterThan(3)
    writeFileSync(join(cwd, 'filing.yaml'), 'filings: 3\n')
    const broken = run(['scan', APK, '--filing', 'filing.yaml'], cwd)
    expect(broken.stderr).toMatch(/^错误：备案文件 filing\.yaml:1 /)
    expect(broken.stdout).toContain('样本与备案信息未核对（备案文件的内容有误）')
  })

  test('two runs give the same bytes but for the times', () => {
    const args = ['scan', APK, '--screens', join(SAMPLE, 'screens'), '--format', 'json']
    const [one, two] = [run(args), run(args)].map(({ stdout }) => ({
      ...(JSON.parse(stdout) as object),
      times: null,
    }))
    expect(one).toEqual(two)
  })

  test('kept facts are judged the same', () => {
    const cwd = folder()
    const scanned = run(
      ['scan', APK, '--screens', join(SAMPLE, 'screens'), '--facts-out', 'f.ndjson', '--format', 'json'],
      cwd,
    )
    const judged = run(['judge', 'f.ndjson', '--format', 'json'], cwd)
    const [a, b] = [scanned, judged].map(({ stdout }) => ({ ...(JSON.parse(stdout) as object), times: null }))
    expect(b).toEqual(a)
  })

  test('--fail-on sets the exit code', () => {
    const args = ['scan', APK, '--screens', join(SAMPLE, 'screens'), '--quiet', '--no-out']
    expect(run([...args, '--fail-on', 'violation']).status).toBe(1)
    expect(run([...args, '--fail-on', 'none']).status).toBe(0)
    expect(run(args).stdout).toBe('')
  })

  test('with a baseline only what is new fails the run', () => {
    const cwd = folder()
    const args = ['scan', APK, '--screens', join(SAMPLE, 'screens'), '--fail-on', 'suspected']
    expect(run(args, cwd).status).toBe(1)
    const baseline = join('mingshi-report', 'case.json')
    const again = run([...args, '--no-out', '--baseline', baseline], cwd)
    expect(again.status).toBe(0)
    expect(again.stdout).toMatch(/新增问题 0 项.*不再出现 0 项/)
    writeFileSync(join(cwd, 'other.json'), '{"format":"mingshi-case/1","id":"x","results":[]}')
    expect(run([...args, '--no-out', '--baseline', 'other.json'], cwd).status).toBe(1)
    writeFileSync(join(cwd, 'bad.json'), '[]')
    const bad = run([...args, '--no-out', '--baseline', 'bad.json'], cwd)
    expect(bad.status).toBe(2)
    expect(lines(bad.stderr)).toEqual([expect.stringContaining('bad.json')])
  })

  test.each([
    ['sarif', '"version": "2.1.0"'],
    ['sarif-problems', '"kind": "fail"'],
    ['junit', '<testsuites'],
    ['code-quality', '"check_name": "pre-checked-consent"'],
    ['markdown', '| ● 不符合 |'],
  ])('%s goes to standard output', (format, said) => {
    const { stdout, status } = run(['scan', APK, '--screens', join(SAMPLE, 'screens'), '--format', format])
    expect(status).toBe(0)
    expect(stdout).toContain(said)
  })

  test('a finding set aside does not fail the run, but stays in the case', () => {
    const cwd = folder()
    const args = [
      'scan',
      APK,
      '--screens',
      join(SAMPLE, 'screens'),
      '--format',
      'json',
      '--fail-on',
      'violation',
    ]
    const before = JSON.parse(run(args, cwd).stdout) as { results: { rule: string; verdict: string }[] }
    const bad = before.results.filter(({ verdict }) => verdict === 'violation')
    const entries = bad.map(
      ({ rule }) => `  - { rule: ${rule}, reason: 已安排整改, author: 张三, until: 2999-12-31 }`,
    )
    writeFileSync(join(cwd, 'mingshi.config.yaml'), `suppressions:\n${entries.join('\n')}\n`)
    const after = run(args, cwd)
    expect(after.status).toBe(0)
    expect(after.stdout).toContain('已安排整改')
    const over = entries.map((entry) => entry.replace('2999-12-31', '2020-01-31'))
    writeFileSync(join(cwd, 'mingshi.config.yaml'), `suppressions:\n${over.join('\n')}\n`)
    const later = run(args, cwd)
    expect(later.status).toBe(1)
    expect(lines(later.stderr)).toEqual(
      bad.map(({ rule }) => `张三对规则 ${rule} 的“暂不处理”已于 2020-01-31 到期，该问题重新计入。`),
    )
  })
})

describe('bad input: one clear line, nothing else lost', () => {
  const bad = (name: string, content: string | Buffer): string => {
    const path = join(folder(), name)
    writeFileSync(path, content)
    return path
  }

  test.each([
    ['a web page', () => bad('app.apk', '<html></html>'), '疑似网页'],
    ['an empty file', () => bad('app.apk', ''), 'app.apk'],
    ['a cut package', () => bad('app.apk', readFileSync(APK).subarray(0, 9000)), '不完整'],
  ])('%s', (_name, make, said) => {
    const { status, stderr, cwd } = run(['scan', make()])
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining(said)])
    const written = JSON.parse(readFileSync(join(cwd, 'mingshi-report', 'case.json'), 'utf8')) as {
      facts: { rows: { app: { readable: boolean; sha256: string }[] } }
      results: { verdict: string }[]
    }
    expect(written.facts.rows.app[0]).toMatchObject({
      readable: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(
      written.results.filter(({ verdict }) => verdict === 'compliant' || verdict === 'violation'),
    ).toEqual([])
  })

  test.each([
    ['no such file', ['scan', 'nowhere.apk'], '找不到文件'],
    ['an unknown option', ['scan', APK, '--polic', 'x'], '--polic'],
    ['an unknown format', ['scan', APK, '--format', 'jsn'], '是否为“json”'],
    ['a missing configuration', ['scan', APK, '--config', 'none.yaml'], 'none.yaml'],
    ['a folder for the configuration', ['scan', APK, '--config', '.'], '这是文件夹，不是文件'],
    ['a folder for decisions', ['scan', APK, '--decisions', '.'], '这是文件夹，不是文件'],
    ['a folder for the log', ['scan', APK, '--runtime', '.', '--quiet'], '这是文件夹，不是文件'],
    ['a folder for the filing', ['scan', APK, '--filing', '.', '--quiet'], '这是文件夹，不是文件'],
    ['no command', ['scna'], 'scna'],
    ['a rule that is none', ['rules', 'explain', 'pre-cheked-consent'], '是否为“pre-checked-consent”'],
  ])('%s', (_name, args, said) => {
    const { status, stderr } = run(args)
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining(said)])
  })

  test('a slip in a command or an option names the nearest, and a folder that is no case says why', () => {
    expect(run(['scna', APK]).stderr).toContain('没有“scna”这个命令，是否为“scan”')
    expect(run(['scan', APK, '--polcy', 'x']).stderr).toContain('是否为“--policy”')
    expect(run(['report', 'nowhere']).stderr).toContain('文件不存在')
    expect(run(['report', 'nowhere', '--lang', 'en']).stderr).toContain('there is no such file')
  })

  test('an unknown type names the nearest, and the rest is judged', () => {
    const { status, stderr, stdout } = run(['scan', APK, '--type', '远程会义', '--format', 'json'])
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining('远程会议')])
    expect(JSON.parse(stdout)).toHaveProperty('format', 'mingshi-case/1')
  })

  test('a policy that cannot be read is told, and the rest is judged', () => {
    const { status, stderr, stdout } = run(['scan', APK, '--policy', 'nowhere.html', '--format', 'json'])
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining('nowhere.html')])
    expect(JSON.parse(stdout)).toHaveProperty('format', 'mingshi-case/1')
  })

  test.each([
    ['a policy that is cut off', () => bad('policy.pdf', '%PDF-1.4\n1 0 obj'), 'policy.pdf 未能作为隐私政策'],
    ['a document that is none', () => bad('policy.docx', 'hello'), '文本过短'],
  ])('%s is told with its reason, and rules on policies are untested', (_name, make, said) => {
    const { status, stderr, stdout } = run(['scan', APK, '--policy', make(), '--format', 'json'])
    expect(status).toBe(0)
    expect(lines(stderr)).toEqual([expect.stringContaining(said)])
    const { results } = JSON.parse(stdout) as { results: { rule: string; verdict: string }[] }
    expect(results.find(({ rule }) => rule === 'policy-incomplete')?.verdict).toBe('untested')
  })

  test('a file that is no screen is told, and the rest is judged', () => {
    const screens = bad('notes.txt', 'seen by me')
    const { status, stderr, stdout } = run(['scan', APK, '--screens', screens, '--format', 'json'])
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining('notes.txt 不是可读取的界面')])
    expect(JSON.parse(stdout)).toHaveProperty('format', 'mingshi-case/1')
  })

  test.each([
    [
      'a folder for facts that is not there',
      ['--facts-out', 'nowhere/f.ndjson', '--no-out'],
      'nowhere/f.ndjson 不能使用',
    ],
    ['rules that are not there', ['--rules', 'nowhere', '--no-out'], 'nowhere 不能使用'],
    [
      'an option that only a list has',
      ['--max-seconds', '9', '--no-out'],
      '--max-seconds 只在用 --from-list',
    ],
  ])('%s is one line', (_name, options, said) => {
    const { status, stderr } = run(['scan', APK, '--quiet', ...options])
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining(said)])
  })

  test('a report folder that is a file is one line', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'taken'), '')
    const { status, stderr } = run(['scan', APK, '--quiet', '--out', 'taken'], cwd)
    expect(status).toBe(2)
    // Node.js 20 and 24 call it by different codes.
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/taken.* 不能使用：(?:路径中有一段不是文件夹|已有同名的文件)/),
    ])
  })

  test('a configuration of another encoding is told as one', () => {
    const cwd = folder()
    // 「会议」 in GBK.
    writeFileSync(
      join(cwd, 'mingshi.config.yaml'),
      Buffer.from([0x74, 0x3a, 0x20, 0xbb, 0xe1, 0xd2, 0xe9, 0x0a]),
    )
    const { status, stderr } = run(['scan', APK, '--no-out'], cwd)
    expect(status).toBe(2)
    expect(lines(stderr)).toEqual([expect.stringContaining('不是 UTF-8 编码')])
  })

  test('an address of this machine is not asked, and the line says how it may be', () => {
    const { stderr } = run(['scan', APK, '--policy', 'http://127.0.0.1:9/p', '--quiet', '--no-out'])
    expect(lines(stderr)).toEqual([expect.stringMatching(/本机或者内网.*MINGSHI_ALLOW_PRIVATE=1/)])
  })

  test('an unknown key of the configuration is told with line and nearest name', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'mingshi.config.yaml'), 'types: [远程会议]\nsetings: {}\n')
    const { status, stderr } = run(['scan', APK], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain('mingshi.config.yaml:2')
    expect(stderr).toContain('settings')
  })
})

describe('rules', () => {
  test('a new rule passes lint and its own tests', () => {
    const rules = join(folder(), 'rules')
    const made = spawnSync('cp', ['-r', join(ROOT, 'rules'), rules])
    expect(made.status).toBe(0)
    expect(run(['rules', 'new', 'my-new-rule', '--topic', 'consent', '--rules', rules]).status).toBe(0)
    expect(parse(readFileSync(join(rules, 'consent', 'my-new-rule.yaml'), 'utf8'))).toHaveProperty(
      'id',
      'my-new-rule',
    )
    expect(run(['rules', 'lint', '--rules', rules])).toMatchObject({ status: 0 })
    expect(run(['rules', 'test', '--rules', rules])).toMatchObject({ status: 0 })
    expect(run(['rules', 'new', 'my-new-rule', '--topic', 'consent', '--rules', rules]).status).toBe(2)
  })

  test('explain and list speak both languages', () => {
    expect(run(['rules', 'explain', 'pre-checked-consent']).stdout).toContain('依据')
    expect(run(['rules', 'explain', 'pre-checked-consent', '--lang', 'en']).stdout).toContain('Basis')
    expect(lines(run(['rules', 'list']).stdout).length).toBeGreaterThan(20)
  })
})

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { maskNumbers } from '../../../src/collect/masking/mask-numbers.ts'
import { maskTree } from '../../../src/collect/masking/mask-tree.ts'
import { parseHtml } from '../../../src/collect/screens/html.ts'
import { pngPixels } from '../../../src/collect/screens/png-pixels.ts'
import { pngOf } from '../../../src/collect/screens/png-write.ts'
import { sessionCollector } from '../../../src/collect/screens/session.ts'
import { wholeText } from '../../../src/collect/screens/tree.ts'
import { parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { wordingOf } from '../../../src/collect/screens/wording.ts'
import { APP, type Fake, png, screen } from '../screens/dump.ts'
import { vocabulary } from '../screens/rows.ts'

const wording = wordingOf(vocabulary)
const said = (...children: readonly Fake[]): string[] => {
  const { tree } = maskTree(parseUiautomator(screen(...children)), wording)
  return tree.roots.flatMap((root) => wholeText(root, '\n').split('\n'))
}

describe('numbers', () => {
  test.each([
    ['绑定手机 13812345678', '绑定手机 138****5678'],
    ['+86 13812345678 已登录', '138****5678 已登录'],
    ['身份证 11010519491231002X', '身份证 110****2X'],
    ['6222 0200 0000 0000 018', '**** 018'],
    ['zhang.san@example.com', 'z****@example.com'],
  ])('%s', (text, masked) => expect(maskNumbers(text)).toBe(masked))

  test.each([
    '订单 202611271234567',
    '110105194912310021',
    '客服 400-800-1234',
    '版本 1.2.3',
    'v13812345678901',
  ])('%s is none', (text) => expect(maskNumbers(text)).toBe(text))
})

describe('names beside labels', () => {
  test('on the row, under the label, in one text, and again in a greeting', () => {
    expect(
      said(
        { text: '您好，张三丰', at: [40, 20, 600, 80] },
        { text: '姓名', at: [40, 100, 200, 160] },
        { text: '张三丰', at: [600, 100, 800, 160] },
        { text: '收货人', at: [40, 200, 200, 260] },
        { text: '李小四', at: [40, 270, 300, 330] },
        { text: '昵称：月下独酌', at: [40, 400, 600, 460] },
      ),
    ).toEqual(['您好，张***', '姓名', '张***', '收货人', '李***', '昵称：月***'])
  })

  test('by the id of the element alone', () => {
    expect(said({ text: '月下独酌', id: 'tv_nickname', at: [40, 40, 400, 100] })).toEqual(['月***'])
  })

  test('what a field says while it is empty, buttons and documents stay', () => {
    const texts: Fake[] = [
      { text: '手机号', at: [40, 100, 200, 160] },
      { c: 'EditText', text: '请输入手机号', at: [220, 100, 800, 160] },
      { text: '昵称', at: [40, 200, 200, 260] },
      { text: '未设置', at: [600, 200, 800, 260] },
      { text: '账号', at: [40, 300, 200, 360] },
      { c: 'Button', text: '验证码登录', at: [600, 300, 800, 360] },
      { text: '用户名', id: 'tv_username', at: [40, 400, 200, 460] },
      { text: '《隐私政策》', at: [600, 400, 800, 460] },
    ]
    expect(said(...texts)).toEqual(texts.map(({ text }) => text))
  })

  test('on pages, where no place is known, in the group of the label', async () => {
    const page = await parseHtml('<div><span>姓名</span><b>张三丰</b></div><p>电话：13812345678</p>')
    const { tree, unplaced } = maskTree(page, wording)
    const text = tree.roots.map((root) => wholeText(root, '|')).join('|')
    expect([text.includes('张三丰'), text.includes('13812345678'), unplaced]).toEqual([false, false, true])
    expect(text).toContain('张***')
  })
})

describe('a session', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'masking-'))
    mkdirSync(folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const dump = screen(
    { text: '手机号', at: [40, 100, 200, 160] },
    { text: '13812345678', at: [300, 100, 700, 160] },
    { c: 'Button', text: '退出登录', at: [40, 800, 1000, 900] },
  )
  const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
  const collect = (picture: Uint8Array) => {
    writeFileSync(join(folder, '01.xml'), dump)
    writeFileSync(join(folder, '01.png'), picture)
    const step = 'steps:\n  - { kind: settings, file: 01.xml, picture: 01.png, before: 输入 13812345678 }\n'
    writeFileSync(join(folder, 'session.yaml'), `package: ${APP}\n${step}`)
    return sessionCollector.collect({ reference: { screens: folder }, vocabulary, budget: budgetOf() })
  }

  test('keeps originals sealed, and shows copies with the text masked and its place black', async () => {
    const white = pngOf({ width: 1080, height: 2400, rgb: new Uint8Array(1080 * 2400 * 3).fill(255) })
    const { rows, evidence = [], gaps } = await collect(white)
    expect(JSON.stringify(rows)).not.toContain('13812345678')
    const [row] = rows.screens ?? []
    expect(row).toMatchObject({ sealedPicture: sha(white), before: '输入 138****5678' })
    const of = (sha256: string | undefined) => evidence.find((one) => one.sha256 === sha256)
    expect([of(sha(dump))?.sealed, of(sha(white))?.sealed]).toEqual([true, true])
    const shown = of(row?.picture)
    expect([shown?.copyOf, shown?.sealed]).toEqual([sha(white), undefined])
    const pixels = pngPixels(shown?.bytes ?? new Uint8Array())
    const at = (x: number, y: number) => pixels?.rgb[(y * 1080 + x) * 3]
    expect([at(500, 130), at(120, 130), at(500, 300)]).toEqual([0, 255, 255])
    const text = evidence.find(({ copyOf }) => copyOf === sha(dump))
    expect(Buffer.from(text?.bytes ?? []).toString()).toContain('138****5678')
    expect(gaps.some(({ because }) => because === 'picture-not-masked')).toBe(false)
  })

  test('a picture that cannot be decoded is sealed and not shown', async () => {
    const { rows, evidence = [], gaps } = await collect(png(1080, 2400))
    expect(rows.screens?.[0]).not.toHaveProperty('picture')
    expect(rows.screens?.[0]).toHaveProperty('sealedPicture')
    expect(evidence.filter(({ role }) => role === 'picture').map(({ sealed }) => sealed)).toEqual([true])
    expect(gaps.map(({ because }) => because)).toContain('picture-not-masked')
  })
})

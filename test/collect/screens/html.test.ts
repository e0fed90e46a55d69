import { describe, expect, test } from '@jest/globals'
import { parseHtml } from '../../../src/collect/screens/html.ts'
import { rowsOfTree } from './rows.ts'

const rows = async (body: string) =>
  rowsOfTree(await parseHtml(`<!doctype html><html><body>${body}</body></html>`))
const boxes = async (body: string) => (await rows(body)).controls.filter((row) => row.agreement)
const agree = '我已阅读并同意<a href="/u">《用户协议》</a>和<a href="/p">《隐私政策》</a>'
const said = '我已阅读并同意《用户协议》和《隐私政策》'

describe('boxes', () => {
  test.each<[string, string, boolean | undefined]>([
    ['in a label, ticked', `<label><input type="checkbox" checked>${agree}</label>`, true],
    ['in a label, empty', `<label><input type="checkbox"> ${agree}</label>`, false],
    [
      'label for',
      `<input id="a" type="checkbox" checked="checked"><p>别的内容</p><label for="a">${agree}</label>`,
      true,
    ],
    ['beside a text', `<div><input type="checkbox" checked><span>${agree}</span></div>`, true],
    ['uni-app', `<view><checkbox checked="true"></checkbox><text>${agree}</text></view>`, true],
    ['uni-app, empty', `<view><checkbox></checkbox><text>${agree}</text></view>`, false],
    ['bound to false', `<view><checkbox :checked="false"></checkbox><text>${agree}</text></view>`, false],
    ['aria', `<div><span role="checkbox" aria-checked="true"></span><span>${agree}</span></div>`, true],
    ['drawn, on', `<div><i class="check-icon on"></i><span>${agree}</span></div>`, true],
    ['drawn, off', `<div><i class="icon-check unchecked"></i><span>${agree}</span></div>`, false],
    ['drawn, unknown', `<div><i class="agree-box"></i><span>${agree}</span></div>`, undefined],
    [
      'split text',
      '<div><input type="checkbox" checked><span>我已阅读并同意</span><a href="/u">《用户协议》</a><span>和</span><a href="/p">《隐私政策》</a></div>',
      true,
    ],
    [
      'a label that goes on outside its element',
      '<div><div><label><input type="checkbox" checked><span>我已阅读并同意</span></label></div><a href="/u">《用户协议》</a><span>和</span><a href="/p">《隐私政策》</a></div>',
      true,
    ],
  ])('%s', async (_, body, ticked) => {
    const found = await boxes(body)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ label: said, names: ['policy', 'terms'] })
    expect(found[0]?.checkedAtStart).toBe(ticked)
  })
  test('a label is that of the box it holds, whatever stands beside it', async () => {
    const { controls } = await rows(
      `<div><label><input type="checkbox" checked> 记住密码</label><label><input type="checkbox"> ${agree}</label></div>`,
    )
    expect(
      controls.filter(({ role }) => role === 'checkbox').map((row) => [row.label, row.checkedAtStart]),
    ).toEqual([
      ['记住密码', true],
      [said, false],
    ])
  })
  test('in a comment there is none', async () =>
    expect(await boxes(`<!-- <label><input type="checkbox" checked>${agree}</label> --><p>x</p>`)).toEqual(
      [],
    ))
  test('in a script or template there is none', async () =>
    expect(
      await boxes(
        `<script>var a='<input type="checkbox" checked>'</script><template><label><input type="checkbox" checked>${agree}</label></template>`,
      ),
    ).toEqual([]))
  test.each(['style="display:none"', 'style="visibility: hidden"', 'hidden'])('hidden by %s', async (how) =>
    expect(
      (await boxes(`<div ${how}><label><input type="checkbox" checked>${agree}</label></div>`))[0]?.visible,
    ).toBe(false),
  )
  test('记住密码 is none', async () =>
    expect(await boxes(`<label><input type="checkbox" checked>记住密码</label><p>${agree}</p>`)).toEqual([]))
})

describe('screens', () => {
  test('two buttons side by side stay two', async () => {
    const { screen } = await rows(
      '<div><h3>提示</h3><p>请阅读<a href="p">《隐私政策》</a></p><span class="btn" onclick="a()">不同意</span><span class="btn" onclick="b()">同意</span></div>',
    )
    expect(screen).toMatchObject({
      acceptLabel: '同意',
      refuseLabel: '不同意',
      linksPolicy: true,
      promptsPolicy: true,
    })
    expect(screen.text).toBe('提示\n请阅读《隐私政策》\n不同意\n同意')
  })
  test('sizes and colours of inline styles', async () => {
    const { controls, screen } = await rows(
      '<div style="background:#fff"><input placeholder="手机号"><p style="font-size:10px;color:#ccc">登录前请阅读<a href="p">《隐私政策》</a></p></div>',
    )
    expect(controls.find(({ role }) => role === 'text')).toMatchObject({
      textSize: 10,
      textColor: '#CCCCCC',
      contrast: 1.6,
    })
    expect(screen).toMatchObject({ prominence: 'weak', prominenceReasons: ['faint', 'small-text'] })
  })
  test('a clear line of a login page is prominent', async () => {
    const { screen } = await rows(
      '<div style="background:#fff"><input placeholder="手机号"><p style="font-size:14px;color:#333">登录前请阅读<a href="p">《隐私政策》</a></p></div>',
    )
    expect(screen.prominence).toBe('prominent')
  })
  test('hidden text is not said', async () => {
    const { screen } = await rows('<p>登录</p><div style="display:none">请阅读《隐私政策》</div>')
    expect(screen).toMatchObject({ namesPolicy: false, text: '登录' })
  })
})

describe('hostile pages', () => {
  test.each<[string, string]>([
    ['deep', '<div>'.repeat(20_000)],
    ['deep inline', '<span>a'.repeat(20_000)],
    ['deep labels', '<label for="a"><b>'.repeat(5_000)],
    ['wide', '<input type="checkbox">同意'.repeat(5_000)],
    ['styles', `<p style="${'color:red;'.repeat(50_000)}">x</p>`],
    ['classes', `<i class="${'check '.repeat(50_000)}"></i>`],
    ['empty', ''],
  ])('%s', async (_, body) => {
    const { controls } = await rows(body)
    expect(controls.length).toBeLessThanOrEqual(400)
  })
})

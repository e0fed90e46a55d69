import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { withBrowser } from '../../../src/collect/browser/browser.ts'
import { keepBrowser } from '../../../src/collect/browser/kept-browser.ts'
import { budgetOf } from '../../../src/collect/budget.ts'
import { sessionCollector } from '../../../src/collect/screens/session.ts'
import { vocabulary } from './rows.ts'

let folder = ''
const kept = keepBrowser()
afterAll(() => kept.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawing-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><title>登录</title>${head}</head><body>${body}</body></html>`
const BOX = '<label><input type="checkbox" id="agree"> 我已阅读并同意《隐私政策》</label>'
const collect = async (inBrowser = kept.use) => {
  const { rows } = await sessionCollector.collect({
    reference: { screens: folder },
    vocabulary,
    budget: budgetOf(),
    withBrowser: inBrowser,
  })
  const screen = (name: string) =>
    rows.screens?.find(({ source }) => source.at === 'file' && source.name === name)
  const boxesOf = (name: string) =>
    (rows.controls ?? []).filter((row) => row.screen === screen(name)?.id && row.role === 'checkbox')
  return {
    screen,
    box: (name: string) => boxesOf(name)[0],
    boxes: boxesOf,
  }
}

const SHEET = '<link rel="stylesheet" href="page.css">'

test('what drawing adds: places, sizes, colours, what nobody sees; nothing is asked of the network', async () => {
  put('page.css', '.gone { display: none } #small { font-size: 7px; color: #eee }')
  put('01-login.html', page(SHEET, `<p class="gone">请阅读《隐私政策》</p><p>登录</p>`))
  put('02-login.html', page(SHEET, `<p>手机号登录</p><div id="small">${BOX}</div>`))
  const { screen, box } = await collect()
  expect(screen('01-login.html')?.namesPolicy).toBe(false)
  expect(screen('02-login.html')).toMatchObject({ density: 320, width: 720, prominence: 'weak' })
  expect(screen('02-login.html')?.prominenceReasons).toEqual(expect.arrayContaining(['faint', 'small-text']))
  expect(box('02-login.html')).toMatchObject({ label: '我已阅读并同意《隐私政策》', checkedAtStart: false })
  expect(box('02-login.html')?.left).toBeGreaterThan(0)
}, 60_000)

test('the markup keeps its texts and states: what only drawing ticks is of no known state', async () => {
  put(
    '01-login.html',
    page(
      '',
      `${BOX}<script>for (const one of ['ag']) document.getElementById(one + 'ree').checked = true</script>`,
    ),
  )
  put(
    '02-login.html',
    page(
      '',
      `${BOX.replace('type=', 'checked type=')}<script>for (const one of ['ag']) document.getElementById(one + 'ree').checked = false</script>`,
    ),
  )
  put(
    '03-login.html',
    page(
      '<style>p, label { display: inline-block }</style>',
      `<label><input type="checkbox" checked> 记住密码</label><label><input type="checkbox"> 我已阅读并同意《隐私政策》</label>`,
    ),
  )
  const { screen, box, boxes } = await collect()
  expect(box('01-login.html')?.checkedAtStart).toBeUndefined()
  expect(box('02-login.html')?.checkedAtStart).toBe(true)
  expect(boxes('03-login.html').map(({ label, checkedAtStart }) => [label, checkedAtStart])).toEqual([
    ['记住密码', true],
    ['我已阅读并同意《隐私政策》', false],
  ])
  expect(screen('03-login.html')?.density).toBe(320)
}, 60_000)

test.each([
  ['a style sheet that is not there', '<link rel="stylesheet" href="https://cdn.invalid/a.css">', undefined],
  ['a script that is not there, which could show what is hidden', '<script src="app.js"></script>', 320],
])(
  '%s',
  async (_, head, density) => {
    put(
      '01-login.html',
      page(
        `${head}<style>.gone { display: none }</style>`,
        `<p>登录</p><div class="gone">请阅读《隐私政策》</div>`,
      ),
    )
    const { screen } = await collect()
    expect(screen('01-login.html')?.density).toBe(density)
    expect(screen('01-login.html')?.namesPolicy).toBe(true)
  },
  60_000,
)

test('a hidden part that holds a box stays: a tap shows it', async () => {
  put(
    '01-login.html',
    page(
      '<style>.gone { display: none }</style>',
      '<p>登录</p><div class="gone"><input type="checkbox" checked><span>我已阅读并同意《隐私政策》</span></div>',
    ),
  )
  const { box } = await collect()
  expect(box('01-login.html')).toMatchObject({ label: '我已阅读并同意《隐私政策》', checkedAtStart: true })
}, 60_000)

test('a box that its label draws is seen with it', async () => {
  put(
    '01-login.html',
    page(
      '<style>input { opacity: 0; position: absolute }</style>',
      `<p>登录</p>${BOX.replace('type=', 'checked type=')}`,
    ),
  )
  const { box } = await collect()
  expect(box('01-login.html')).toMatchObject({ visible: true, checkedAtStart: true })
}, 60_000)

test('pages that a framework binds, that never settle or that scripts empty are read by their markup', async () => {
  put(
    '01-login.html',
    page(
      '',
      `<div id="app"><p>登录</p><input type="checkbox" v-model="agree">我已阅读并同意《隐私政策》</div><script>new Vue({ el: '#app', data: { agree: true } })</script>`,
    ),
  )
  put('02-login.html', page('', `${BOX}<script>for (;;) {}</script>`))
  put('03-login.html', page('', `${BOX}<script>document.body.innerHTML = ''</script>`))
  const { screen, box } = await collect()
  expect(box('01-login.html')?.checkedAtStart).toBe(true)
  for (const name of ['01-login.html', '02-login.html', '03-login.html'])
    expect([screen(name)?.density, box(name)?.agreement]).toEqual([undefined, true])
}, 60_000)

test('without a browser the markup is read', async () => {
  const before = process.env.CHROME_PATH
  process.env.CHROME_PATH = join(folder, 'none')
  try {
    put('01-login.html', page('', BOX))
    const { screen, box } = await collect(withBrowser)
    expect([screen('01-login.html')?.density, box('01-login.html')?.checkedAtStart]).toEqual([
      undefined,
      false,
    ])
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  }
})

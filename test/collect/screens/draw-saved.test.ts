import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { sessionCollector } from '../../../src/collect/screens/session.ts'
import { vocabulary } from './rows.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawing-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><title>登录</title>${head}</head><body>${body}</body></html>`
const BOX = '<label><input type="checkbox" id="agree"> 我已阅读并同意《隐私政策》</label>'
const collect = async () => {
  const { rows } = await sessionCollector.collect({
    reference: { screens: folder },
    vocabulary,
    budget: budgetOf(),
  })
  const screen = (name: string) =>
    rows.screens?.find(({ source }) => source.at === 'file' && source.name === name)
  return {
    screen,
    box: (name: string) =>
      rows.controls?.find((row) => row.screen === screen(name)?.id && row.role === 'checkbox'),
  }
}

test('saved pages are drawn by the browser, with what lies beside them and without the network', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('document.getElementById("agree").checked = false')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  put('page.css', '.gone { display: none } #small { font-size: 7px; color: #eee }')
  put(
    '01-login.html',
    page('<link rel="stylesheet" href="page.css">', `<div class="gone">${BOX}</div><p>登录</p>`),
  )
  put(
    '02-login.html',
    page(
      '<link rel="stylesheet" href="page.css">',
      `<p>手机号登录</p><div id="small">${BOX}</div><script>for (const one of ['ag']) document.getElementById(one + 'ree').checked = true</script><script src="http://127.0.0.1:${port}/x.js"></script>`,
    ),
  )
  put(
    '03-login.html',
    page(
      '',
      `<div id="app"><p>登录</p><input type="checkbox" v-model="agree">我已阅读并同意《隐私政策》</div><script>new Vue({ el: '#app', data: { agree: true } })</script>`,
    ),
  )
  const { screen, box } = await collect()
  server.close()
  expect(['01-login.html', '02-login.html', '03-login.html'].map((name) => screen(name)?.drawn)).toEqual([
    true,
    true,
    false,
  ])
  // A style sheet beside the page hides it.
  expect(box('01-login.html')).toBeUndefined()
  expect(screen('01-login.html')?.namesPolicy).toBe(false)
  // What a script ticks that no reading of its text tells, in the size and the colours that a user sees.
  expect(box('02-login.html')).toMatchObject({ checkedAtStart: true, agreement: true })
  expect(screen('02-login.html')).toMatchObject({ density: 320, width: 720, prominence: 'weak' })
  expect(screen('02-login.html')?.prominenceReasons).toEqual(expect.arrayContaining(['faint', 'small-text']))
  // A framework that is not there is read from the source.
  expect(box('03-login.html')).toMatchObject({ checkedAtStart: true })
  expect(asked).toEqual([])
}, 60_000)

test('without a browser the markup is read, and the row says so', async () => {
  const before = process.env.CHROME_PATH
  process.env.CHROME_PATH = join(folder, 'none')
  try {
    put('01-login.html', page('', BOX))
    const { screen, box } = await collect()
    expect([screen('01-login.html')?.drawn, box('01-login.html')?.checkedAtStart]).toEqual([false, false])
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  }
})

test('a page that never settles, or that its scripts empty, is read by its markup', async () => {
  put('01-login.html', page('', `${BOX}<script>for (;;) {}</script>`))
  put('02-login.html', page('', `${BOX}<script>document.body.innerHTML = ''</script>`))
  const { screen, box } = await collect()
  for (const name of ['01-login.html', '02-login.html'])
    expect([screen(name)?.drawn, box(name)?.agreement]).toEqual([false, true])
}, 60_000)

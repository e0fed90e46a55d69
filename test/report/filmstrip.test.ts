import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { load } from 'cheerio'
import { pngPixels } from '../../src/collect/screens/png-pixels.ts'
import { file } from '../../src/facts/locator.ts'
import type { Case } from '../../src/findings/case.ts'
import { renderHtml } from '../../src/report/html.ts'
import { smallPng } from '../../src/report/small-png.ts'
import { medicalCase } from './fixture.ts'
import { loginPicture, pictureOf } from './picture.ts'

test('the walk is shown in its order, with what was done between, small pictures and the exhibits on them', () => {
  const bytes = loginPicture()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const head = { evidence: 'captured', source: file('session.yaml') } as const
  const walked: Case = {
    ...medicalCase,
    facts: {
      ...medicalCase.facts,
      rows: {
        ...medicalCase.facts.rows,
        session: [{ id: 'session', ...head }],
        screens: [
          {
            id: 's2',
            ...head,
            order: 2,
            kind: 'login',
            title: '登录',
            before: '点击“我的”',
            picture: sha256,
          },
          { id: 's1', ...head, order: 1, kind: 'first-run', title: '欢迎', untouched: true },
          { id: 'layout', evidence: 'static', source: file('app.apk'), kind: 'login', title: '布局' },
        ],
      },
    },
  }
  const $ = load(
    renderHtml(walked, { lang: 'zh', evidence: new Map([[sha256, { bytes, mediaType: 'image/png' }]]) }),
  )
  const frames = $('.filmstrip li')
  expect(frames.length).toBe(2)
  expect(frames.eq(0).text()).toMatch(
    /打开应用[\s\S]*无截图[\s\S]*1[\s\S]*首次运行界面[\s\S]*欢迎[\s\S]*未经操作/,
  )
  expect(frames.eq(1).text()).toMatch(/点击“我的”[\s\S]*2[\s\S]*登录界面/)
  const image = frames.eq(1).find('img')
  const shown = Buffer.from((image.attr('src') ?? '').replace('data:image/png;base64,', ''), 'base64')
  expect(pngPixels(shown)).toMatchObject({ width: 180, height: 390 })
  expect(image.attr('alt')).toBe('登录')
})

test('a small picture is the mean of what it stands for', () => {
  const bytes = pictureOf(400, 200, [[0, 0, 200, 200, [200, 0, 0]]])
  const small = smallPng(bytes, 4)
  expect([small?.width, small?.height]).toEqual([4, 2])
  const { rgb } = pngPixels(small?.bytes ?? new Uint8Array()) ?? { rgb: new Uint8Array() }
  expect([...rgb.subarray(3, 9)]).toEqual([200, 0, 0, 255, 255, 255])
  expect(smallPng(bytes.subarray(0, 60), 4)).toBeUndefined()
})

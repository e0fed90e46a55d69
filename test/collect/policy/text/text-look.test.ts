import { describe, expect, test } from '@jest/globals'
import { sheetsOf } from '../../../../src/collect/policy/text/style-sheet.ts'
import { textLook } from '../../../../src/collect/policy/text/text-look.ts'

const TEXT = '我们会按照本政策收集、使用和保护您的个人信息。'.repeat(4)

describe('how most of the text is set', () => {
  test('what a page leaves open is as browsers draw it', () => {
    expect(textLook(`<h1>隐私政策</h1><p>${TEXT}</p>`)).toEqual({
      textSize: 16,
      lineHeight: 1.2,
      contrast: 21,
    })
  })

  test.each([
    ['an attribute', `<p style="font-size:9px;line-height:1.1;color:#ccc">${TEXT}</p>`],
    [
      'a sheet',
      `<style>/* p{font-size:40px} */ body{color:#ccc;line-height:1.1} .t p,.t{font-size:9px}</style><div class="t">${TEXT}</div>`,
    ],
    [
      'an id over a class over a tag',
      `<style>#t{font-size:9px}.a{font-size:30px}div{font-size:40px}body{color:#ccc;line-height:1.1}</style><div id="t" class="a">${TEXT}</div>`,
    ],
    ['old tags', `<body style="line-height:1.1"><font color="#ccc" style="font-size:9px">${TEXT}</font>`],
    ['the short form', `<p style="font: 9px/1.1 sans-serif; color: rgb(204, 204, 204)">${TEXT}</p>`],
  ])('%s', (_, page) => {
    expect(textLook(page)).toEqual({ textSize: 9, lineHeight: 1.1, contrast: 1.6 })
  })

  test('sizes and heights follow those around them', () => {
    const page = `<body style="font-size:20px"><div style="font-size:50%;line-height:15px"><p style="font-size:.9em">${TEXT}</p></div>`
    expect(textLook(page)).toMatchObject({ textSize: 9, lineHeight: 1.67 })
  })

  test('what depends on the device, on neighbours or on other files is not told', () => {
    expect(
      textLook(`<style>@media (max-width:400px){p{font-size:9px}}</style><p>${TEXT}</p>`),
    ).not.toHaveProperty('textSize')
    expect(textLook(`<style>.a .b{font-size:9px}</style><p class="b">${TEXT}</p>`)).not.toHaveProperty(
      'textSize',
    )
    expect(textLook(`<link rel="stylesheet" href="a.css"><p>${TEXT}</p>`)).toEqual({})
    expect(textLook(`<link rel="stylesheet" href="a.css"><p style="font-size:9px">${TEXT}</p>`)).toEqual({
      textSize: 9,
    })
    const sized = (root: string) =>
      textLook(`<html><style>html{font-size:${root}}p{font-size:.2rem}</style><p>${TEXT}</p>`)
    expect(sized('80px')).toHaveProperty('textSize', 16)
    expect(sized('13vw')).not.toHaveProperty('textSize')
    const set = "document.documentElement.style.fontSize = innerWidth / 10 + 'px'"
    expect(textLook(`<script>${set}</script><p style="font-size:.3rem">${TEXT}</p>`)).not.toHaveProperty(
      'textSize',
    )
    expect(textLook(`<p style="font-size:40px;transform:scale(.4)">${TEXT}</p>`)).not.toHaveProperty(
      'textSize',
    )
    expect(textLook(`<div style="background:url(a.png)">${TEXT}</div>`)).not.toHaveProperty('contrast')
  })

  test('fonts that stand in a sheet as data take no room from its rules', () => {
    const font = `@font-face{font-family:f;src:url(data:font/woff;base64,${'A'.repeat(300_000)})}`
    const page = `<style>${font}.t{font-size:10px}</style><div class="t">${TEXT}</div>`
    expect(textLook(page)?.textSize).toBe(10)
    expect(textLook(page.replace('.t{', '.t{transform:scale(2);'))?.textSize).toBeUndefined()
    expect(textLook(page.replace('AAA)', 'AAA'))?.textSize).toBe(16)
  })

  test('no look has the majority', () => {
    expect(textLook(`<p style="font-size:9px">${TEXT}</p><p>${TEXT}</p>`)).not.toHaveProperty('textSize')
  })
})

describe('hostile pages end', () => {
  const many = 200_000
  test.each([
    ['sheets that nobody closes', '<style>'.repeat(many)],
    ['comments that nobody closes', `<style>${'/*'.repeat(many)}</style>`],
    ['braces', `<style>${'a{'.repeat(many)}</style><p>${TEXT}`],
    ['rules for everything', `<style>${'*{color:red}'.repeat(15_000)}</style>${'<p>字'.repeat(50_000)}`],
    ['nesting', `${'<div class="a">'.repeat(many)}${TEXT}`],
  ])('%s', (_, page) => {
    expect(textLook(page)).toEqual(expect.any(Object))
  })

  test('what nobody closes is no sheet', () => {
    expect(sheetsOf('<style>a{}</style><style>b{}')).toEqual(['a{}'])
  })
})

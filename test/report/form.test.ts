import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Document, Packer, Paragraph } from 'docx'
import type { ToolError } from '../../src/errors.ts'
import { formData } from '../../src/report/form/fields.ts'
import { COLUMNS, fillForm } from '../../src/report/form/fill.ts'
import { medicalCase as theCase } from './fixture.ts'
import { partsOf } from './office-file.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const form = async (...paragraphs: readonly string[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }),
    ),
  )
const filled = async (bytes: Uint8Array): Promise<string> =>
  ((await partsOf(await fillForm(bytes, 'f.docx', theCase, 'zh'))).get('word/document.xml') ?? '').replace(
    /<[^>]+>/g,
    '',
  )
const refused = async (bytes: Uint8Array): Promise<string> => {
  try {
    await fillForm(bytes, 'f.docx', theCase, 'zh')
    return ''
  } catch (thrown) {
    return (thrown as ToolError).text.zh
  }
}

describe('a form of the user’s own', () => {
  test('has its fields replaced, and parts repeated for each row', async () => {
    const text = await filled(
      await form(
        '名称：{{app.label}}',
        '{{#problems}}',
        '{{number}}. {{title}} · {{app.package}}',
        '{{/problems}}',
      ),
    )
    const { fields, lists } = formData(theCase, 'zh')
    expect(text).toContain(`名称：${fields['app.label']}`)
    expect(lists.problems?.length).toBeGreaterThan(1)
    for (const { number, title } of lists.problems ?? []) expect(text).toContain(`${number}. ${title}`)
    expect(text).not.toContain('{{')
  })

  test('the example is filled wholly and no field in it is wrong', async () => {
    const text = await filled(file('reports/forms/example.docx'))
    expect(text).not.toMatch(/\{\{|\}\}|undefined/)
    for (const { number } of formData(theCase, 'zh').lists.items ?? []) expect(text).toContain(number)
  })

  test('every field and every column is told in the page about forms, in both languages', () => {
    const { fields, lists } = formData(theCase, 'zh')
    expect(Object.keys(lists).sort()).toEqual(Object.keys(COLUMNS).sort())
    const names = [...Object.keys(fields), ...Object.keys(lists), ...Object.values(COLUMNS).flat()]
    for (const page of ['docs/form.md', 'docs/form.zh-CN.md']) {
      const text = file(page).toString('utf8')
      expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    }
    for (const [list, rows] of Object.entries(lists))
      for (const row of rows) expect(Object.keys(row)).toEqual(COLUMNS[list])
  })

  test('a wrong field is told with the nearest one', async () => {
    expect(await refused(await form('{{app.lable}}'))).toContain('“app.lable”这个字段，是否为“app.label”')
    expect(await refused(await form('{{#problem}}', '{{/problem}}'))).toContain('是否为“problems”')
    expect(await refused(await form('{{#items}}', '{{titel}}', '{{/items}}'))).toContain(
      'items 中没有“titel”',
    )
  })

  test('what is no form is refused in one line: no Word file, a part that is not closed', async () => {
    for (const bytes of [Buffer.from('x'), await form('{{#problems}}'), await form('{{app.label')])
      expect(await refused(bytes)).toMatch(/^f\.docx 不能作为模板（[^\n]+）。[^\n]+$/)
  })
})

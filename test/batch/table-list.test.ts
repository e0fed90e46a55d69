import { describe, expect, test } from '@jest/globals'
import { csvRows } from '../../src/batch/csv-list.ts'
import { tableList } from '../../src/batch/table-list.ts'
import { xlsxRows } from '../../src/batch/xlsx-list.ts'
import { renderXlsx } from '../../src/report/xlsx.ts'
import { zip } from '../build/zip.ts'

const list = (text: string) => tableList(csvRows(new TextEncoder().encode(text), 'list.csv'), 'list.csv')
const read = (text: string) => list(text).entries

describe('lists as CSV', () => {
  test('columns have Chinese or English names; cells may hold several values', () => {
    expect(
      read('编号,安装包,类型,隐私政策,运营者\r\n1,a.apk,学习教育；即时通信,p.html;q.html,某公司\r\n'),
    ).toEqual([
      {
        place: 'list.csv:2',
        value: {
          id: '1',
          package: 'a.apk',
          types: ['学习教育', '即时通信'],
          documents: [
            { from: 'p.html', provenance: 'supplied' },
            { from: 'q.html', provenance: 'supplied' },
          ],
          app: { operator: '某公司' },
        },
      },
    ])
  })

  test('a byte order mark, empty rows and quoted commas are taken', () => {
    expect(read('\uFEFFpackage,store\n,\n"a,b.apk",North\n').map(({ value }) => value)).toEqual([
      { package: 'a,b.apk', store: 'North' },
    ])
  })

  test('what spreadsheets write on Chinese systems is read', () => {
    const bytes = Buffer.concat([Buffer.from('package,store\na.apk,'), Buffer.from([0xbc, 0xd7])])
    expect(tableList(csvRows(bytes, 'l.csv'), 'l.csv').entries[0]?.value).toEqual({
      package: 'a.apk',
      store: '甲',
    })
  })

  test('without a column that names what is read it is none; the one that was meant is named', () => {
    expect(() => read('pakage\na.apk\n')).toThrow('it has "pakage" (did you mean "package")')
    expect(() => read('应用名称,类型\n甲,学习教育\n')).toThrow('needed; it has "应用名称"')
    expect(() => read('package\n"a.apk\n')).toThrow('cannot be read')
  })

  test('columns that nobody knows are left alone and named once', () => {
    const found = list('序号,应用名称,应用版本,运营商,安装包\n1,甲,2.0,某公司,a.apk\n2,乙,2.1,某公司,b.apk\n')
    expect(found.entries.map(({ value }) => value)).toEqual([
      { id: '1', package: 'a.apk' },
      { id: '2', package: 'b.apk' },
    ])
    expect(found.warning?.text).toEqual({
      zh: '清单 list.csv 中的列“应用名称”、“应用版本”、“运营商”（是否为“运营者”）未使用。',
      en: 'Columns of the list list.csv are not used: "应用名称", "应用版本", "运营商" (did you mean "运营者").',
    })
    expect(list('policy\np.html\n').warning).toBeUndefined()
  })

  test('the warning stays one short line, however many columns there are', () => {
    const heads = Array.from({ length: 500 }, (_, i) => `"${'长'.repeat(300)}\n${i}"`)
    const said = list(`package,${heads.join()}\na.apk\n`).warning?.text.zh ?? ''
    expect(said.length).toBeLessThan(600)
    expect(said).not.toContain('\n')
    expect(said).toContain('等未使用')
  })

  test('a title may stand above the columns', () => {
    expect(read('2026年10月检测清单,\n编号,安装包\n7,a.apk\n')).toEqual([
      { place: 'list.csv:3', value: { id: '7', package: 'a.apk' } },
    ])
  })
})

describe('lists as workbooks', () => {
  test('cells of numbers are texts; rows have their places', async () => {
    const rows = [
      [7, 'a.apk', '学习教育；即时通信'],
      [8, 'https://store.example/b.apk', ''],
    ]
    const bytes = await renderXlsx([{ id: 'l', title: '清单', heads: ['编号', '安装包', '类型'], rows }])
    expect(tableList(await xlsxRows(bytes, 'l.xlsx'), 'l.xlsx').entries).toEqual([
      { place: 'l.xlsx:2', value: { id: '7', package: 'a.apk', types: ['学习教育', '即时通信'] } },
      { place: 'l.xlsx:3', value: { id: '8', package: 'https://store.example/b.apk' } },
    ])
  })

  test('what is none is refused, and a bomb is not unfolded', async () => {
    await expect(xlsxRows(new TextEncoder().encode('package'), 'l.xlsx')).rejects.toThrow('cannot be read')
    const bomb = zip([{ name: 'xl/workbook.xml', data: new Uint8Array(310_000_000) }])
    await expect(xlsxRows(bomb, 'l.xlsx')).rejects.toThrow('budget')
  })
})

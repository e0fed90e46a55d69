import { describe, expect, test } from '@jest/globals'
import { csvRows } from '../../src/batch/csv-list.ts'
import { tableEntries } from '../../src/batch/table-list.ts'
import { xlsxRows } from '../../src/batch/xlsx-list.ts'
import { renderXlsx } from '../../src/report/xlsx.ts'
import { zip } from '../build/zip.ts'

const csv = (bytes: Uint8Array) => tableEntries(csvRows(bytes, 'list.csv'), 'list.csv')
const read = (text: string) => csv(new TextEncoder().encode(text))

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
    expect(csv(bytes)[0]?.value).toEqual({ package: 'a.apk', store: '甲' })
  })

  test('an unknown column is named, with the one that was meant', () => {
    expect(() => read('pakage\na.apk\n')).toThrow('did you mean "package"')
    expect(() => read('package\n"a.apk\n')).toThrow('cannot be read')
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
    expect(tableEntries(await xlsxRows(bytes, 'l.xlsx'), 'l.xlsx')).toEqual([
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

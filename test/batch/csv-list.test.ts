import { describe, expect, test } from '@jest/globals'
import { csvEntries } from '../../src/batch/csv-list.ts'

const read = (text: string) => csvEntries(new TextEncoder().encode(text), 'list.csv')

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
    expect(csvEntries(bytes, 'list.csv')[0]?.value).toEqual({ package: 'a.apk', store: '甲' })
  })

  test('an unknown column is named, with the one that was meant', () => {
    expect(() => read('pakage\na.apk\n')).toThrow('did you mean "package"')
    expect(() => read('package\n"a.apk\n')).toThrow('cannot be read')
  })
})

import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { type Budget, budgetOf } from '../../../src/collect/budget.ts'
import { type NoteBook, noteBook } from '../../../src/collect/integrity-note.ts'
import { bytesSource } from '../../../src/collect/package/byte-source.ts'
import { type Archive, openArchive } from '../../../src/collect/package/zip.ts'
import { joined, u8, u16, u32, utf8 } from '../../build/bytes.ts'
import { type MadeArchive, type MadeEntry, zip } from '../../build/zip.ts'

const TEXT = utf8('明示 '.repeat(50))
const [A, B] = [utf8('first entry, first entry'), utf8('second entry, second entry')]

interface Opened {
  readonly archive: Archive
  readonly notes: NoteBook
  codes(): string[]
  text(name: string): Promise<string>
}

const opened = (bytes: Uint8Array, budget: Budget = budgetOf()): Opened => {
  const notes = noteBook()
  const archive = openArchive(bytesSource(bytes), budget, notes)
  return {
    archive,
    notes,
    codes: () => [...new Set(notes.notes.map(({ code }) => code))].sort(),
    async text(name) {
      const entry = archive.find(name)
      return entry ? Buffer.from(await archive.read(entry, budget)).toString() : `no ${name}`
    },
  }
}
const made = (entries: readonly MadeEntry[], archive?: MadeArchive): Opened => opened(zip(entries, archive))

describe('an ordinary archive', () => {
  test('stored and deflated entries, in the order of the directory', async () => {
    const found = made([
      { name: 'b', data: B, stored: true },
      { name: '文件', data: TEXT },
      { name: 'empty', data: new Uint8Array() },
    ])
    expect(found.archive.entries.map(({ name }) => name)).toEqual(['b', '文件', 'empty'])
    expect(await found.text('b')).toBe('second entry, second entry')
    expect(await found.text('文件')).toBe('明示 '.repeat(50))
    expect(await found.text('empty')).toBe('')
    expect(found.codes()).toEqual([])
  })

  test.each<[string, MadeEntry[], MadeArchive]>([
    ['zip64 sizes, offsets and end record', [{ name: 'a', data: A, zip64: true }], { zip64: true }],
    ['sizes after the data', [{ name: 'a', data: A, descriptor: true }], {}],
    ['an archive comment', [{ name: 'a', data: A }], { comment: utf8('made by hand') }],
    [
      'extra fields of any length',
      [{ name: 'a', data: A, extra: joined(u16(0xd935, 4000), new Uint8Array(4000)) }],
      {},
    ],
    [
      'a signing block before the directory',
      [{ name: 'a', data: A }],
      { beforeDirectory: new Uint8Array(4096) },
    ],
  ])('%s', async (_name, entries, archive) => {
    const found = made(entries, archive)
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(found.codes()).toEqual([])
  })

  test('a name that is not UTF-8 keeps its bytes', () => {
    expect(made([{ name: u8(0x61, 0xff, 0xfe), data: A }]).archive.entries[0]?.name).toBe('a\u00ff\u00fe')
  })
})

describe('where the archive lies', () => {
  const prefix = new Uint8Array(4096).fill(0x23)
  test.each<[string, MadeArchive, string[]]>([
    ['bytes before it, offsets count them in', { prefix }, ['bytes-before-archive']],
    [
      'bytes before it, offsets do not',
      { prefix, shifted: false },
      ['bytes-before-archive', 'offsets-not-shifted'],
    ],
    [
      'zip64 with bytes before it, offsets do not',
      { prefix, shifted: false, zip64: true },
      ['bytes-before-archive', 'offsets-not-shifted'],
    ],
    ['bytes after it', { trailing: new Uint8Array(300) }, ['trailing-bytes']],
    [
      'an end record of an empty archive in the comment',
      { comment: joined(u32(0x06054b50), u16(0, 0, 0, 0), u32(0, 0), u16(0)) },
      ['end-record-in-comment'],
    ],
    [
      'an end record in the comment that leads nowhere',
      { comment: joined(u32(0x06054b50), u16(0, 0, 7, 7), u32(300, 0x7fffffff), u16(0)) },
      ['end-record-in-comment'],
    ],
    [
      'a hundred end marks in the comment',
      { comment: joined(...Array(40).fill(u32(0x06054b50))) },
      ['end-record-in-comment'],
    ],
  ])('%s', async (_name, archive, codes) => {
    const found = made(
      [
        { name: 'a', data: A },
        { name: 'b', data: B, stored: true },
      ],
      archive,
    )
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(await found.text('b')).toBe('second entry, second entry')
    expect(found.codes()).toEqual(codes)
  })
})

describe('headers that lie', () => {
  test.each<[string, MadeEntry, string[]]>([
    [
      'another method in the local header',
      { name: 'a', data: A, local: { method: 99 } },
      ['local-header-differs'],
    ],
    [
      'another name in the local header',
      { name: 'a', data: A, local: { name: 'c' } },
      ['local-header-differs'],
    ],
    [
      'other sizes in the local header',
      { name: 'a', data: A, local: { size: 1, compressedSize: 0x7fffffff } },
      ['local-header-differs'],
    ],
    ['the encrypted bit on plain data', { name: 'a', data: A, flags: 1 }, ['encrypted-bit']],
    [
      'an unknown method on stored data',
      { name: 'a', data: A, stored: true, method: 13 },
      ['unknown-method'],
    ],
    [
      'an unknown method on deflated data',
      { name: 'a', data: A, method: 13 },
      ['method-lies', 'unknown-method'],
    ],
    ['deflate stated for stored data', { name: 'a', data: A, stored: true, method: 8 }, ['method-lies']],
    ['stored stated for deflated data', { name: 'a', data: A, method: 0 }, ['method-lies']],
    ['a size of 2 GiB', { name: 'a', data: A, size: 0x7fffffff }, ['size-lies']],
    ['a size of nothing', { name: 'a', data: A, size: 0 }, ['size-lies']],
    [
      'a compressed size past the end',
      { name: 'a', data: A, compressedSize: 0x7fffffff },
      ['overlapping-entries', 'size-past-end'],
    ],
    ['a wrong checksum', { name: 'a', data: A, crc: 1 }, ['crc-mismatch']],
  ])('%s: read right, and noted', async (_name, entry, codes) => {
    const found = made([entry])
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(found.codes()).toEqual(codes)
  })

  test('two entries of one name: the first counts', async () => {
    const found = made([
      { name: 'a', data: A },
      { name: 'a', data: B },
      { name: 'a/', data: new Uint8Array() },
    ])
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(found.codes()).toEqual(['duplicate-entry', 'folder-twin'])
  })

  test('two entries over the same data', async () => {
    const found = made([
      { name: 'a', data: A },
      { name: 'b', data: A, offset: 0, local: { name: 'a' } },
    ])
    expect(await found.text('b')).toBe('first entry, first entry')
    expect(found.codes()).toEqual(['local-header-differs', 'overlapping-entries'])
  })

  test('lengths of a record that hide the ones after it', async () => {
    const found = made([
      { name: 'a', data: A, lengths: [1, 0, 60_000] },
      { name: 'b', data: B },
    ])
    expect(await found.text('b')).toBe('second entry, second entry')
    expect(found.codes()).toEqual(['directory-lengths-lie'])
  })

  test('a count above and below the records', () => {
    const fewer = made([{ name: 'a', data: A }], { count: 3 })
    expect([fewer.codes(), fewer.archive.whole]).toEqual([['directory-count'], true])
    const more = made(
      [
        { name: 'a', data: A },
        { name: 'b', data: B },
      ],
      { count: 1 },
    )
    expect(more.archive.entries).toHaveLength(2)
    expect(more.codes()).toEqual(['directory-count'])
  })

  test('a record without its mark: what follows is lost, and told', () => {
    const bytes = Buffer.from(
      zip([
        { name: 'a', data: A },
        { name: 'b', data: B },
      ]),
    )
    bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])))
    const cut = opened(bytes)
    expect(cut.archive.whole).toBe(false)
    expect(cut.notes.notes).toEqual([
      { code: 'directory-cut', part: 'archive', detail: 'stated=2 found=1', weight: 'unreadable' },
    ])
  })

  test.each(['../up', 'a/../../up', '/etc/passwd', 'C:\\x', 'a\\..\\b', 'assets/x\0.dex'])(
    'the name %j',
    (name) => {
      expect(made([{ name, data: A }]).codes()).toEqual(['hostile-name'])
    },
  )

  test('the same oddity in thousands of entries is told so often and no more', () => {
    const found = made(Array.from({ length: 5000 }, (_, index) => ({ name: `f${index}`, flags: 1 })))
    expect(found.archive.entries).toHaveLength(5000)
    expect(found.notes.notes.length).toBeLessThan(100)
  })
})

describe('what cannot be read is said, not made up', () => {
  const code = (bytes: Uint8Array): unknown => {
    try {
      return opened(bytes).archive.entries.length
    } catch (thrown) {
      return (thrown as { code?: unknown }).code
    }
  }
  test('no archive, half an archive, an empty one', () => {
    expect(code(utf8('<html>not found</html>'))).toBe('not-a-zip')
    expect(code(new Uint8Array())).toBe('not-a-zip')
    const whole = zip([{ name: 'a', data: TEXT }])
    expect(code(whole.subarray(0, whole.length - 30))).toBe('truncated')
    expect(code(zip([]))).toBe(0)
  })

  test.each<[string, MadeEntry]>([
    ['an offset past the end', { name: 'a', data: A, offset: 0x7fffffff }],
    ['no local header there', { name: 'a', data: A, local: { signature: 0x12345678 } }],
    ['data that is no deflate stream', { name: 'a', data: A, packed: new Uint8Array(64).fill(0xff) }],
  ])('%s', async (_name, entry) => {
    await expect(made([entry]).text('a')).rejects.toMatchObject({ code: 'entry-damaged' })
  })
})

describe('entries inflated ahead', () => {
  const ahead = (entries: readonly MadeEntry[], budget: Budget = budgetOf()): Opened => {
    const found = opened(zip(entries), budget)
    found.archive.readAhead(found.archive.entries, budget)
    return found
  }

  test.each<[string, MadeEntry, string[]]>([
    ['an ordinary one', { name: 'a', data: A }, []],
    ['a stored one', { name: 'a', data: A, stored: true }, []],
    ['deflate stated for stored data', { name: 'a', data: A, stored: true, method: 8 }, ['method-lies']],
    ['too small a size', { name: 'a', data: A, size: 3 }, ['size-lies']],
    ['a wrong checksum', { name: 'a', data: A, crc: 1 }, ['crc-mismatch']],
  ])('%s is what reading gives', async (_name, entry, codes) => {
    const found = ahead([entry])
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(await found.text('a')).toBe('first entry, first entry')
    expect(found.codes()).toEqual(codes)
  })

  test('take from the budget when they are read, and are none past it', async () => {
    const large = Uint8Array.from(deflateRawSync(new Uint8Array(8_000_000)))
    const found = ahead([{ name: 'a', packed: large, size: 8_000_000 }], budgetOf(1_000_000))
    await expect(found.text('a')).rejects.toThrow('bytes budget reached at a')
  })

  test('that are damaged are told of by who reads them, and by nobody else', async () => {
    const entry = { name: 'a', data: A, packed: new Uint8Array(64).fill(0xff) }
    await expect(ahead([entry]).text('a')).rejects.toMatchObject({ code: 'entry-damaged' })
    ahead([entry, { name: 'b', data: B, offset: 0x7fffffff }])
  })
})

describe('a look at an entry before it is read', () => {
  const head = (entry: MadeEntry): string => {
    const { archive } = made([entry])
    const [found] = archive.entries
    return Buffer.from((found && archive.peek(found)[0]) ?? []).toString('latin1')
  }
  test('its first bytes, whatever its method', () => {
    expect(head({ name: 'a', data: A })).toBe('first entry, first entry')
    expect(head({ name: 'a', data: A, stored: true })).toBe('first entry, first entry')
    expect(head({ name: 'a', data: A, method: 0 })).toBe('first entry, first entry')
    expect(head({ name: 'a', data: A, method: 0x1337 })).toBe('first entry, first entry')
    const random = Uint8Array.from({ length: 50_000 }, (_, index) => (index * index * 7919) >> 3)
    const seen = head({ name: 'a', data: random })
    expect(seen.length).toBeGreaterThan(100)
    expect(Buffer.from(random).toString('latin1').startsWith(seen)).toBe(true)
  })

  test('nothing from a place outside the file, and never an error', () => {
    expect(head({ name: 'a', data: A, offset: 0x7fffffff })).toBe('')
    const cut = opened(zip([{ name: 'a', data: A, stored: true }]).subarray(20))
    const [found] = cut.archive.entries
    expect(found?.offset).toBeLessThan(0)
    expect(found && cut.archive.peek(found)[0]).toHaveLength(0)
  })
})

describe('caps', () => {
  const zeros = (bytes: number): Uint8Array => Uint8Array.from(deflateRawSync(new Uint8Array(bytes)))

  test('an entry that states more than one may have is refused before it is inflated', async () => {
    const entry = { name: 'a', packed: new Uint8Array(700_000), size: 600 * 1024 * 1024 }
    await expect(made([entry]).text('a')).rejects.toMatchObject({ code: 'entry-too-large' })
  })

  test('a bomb takes from the budget what it states', async () => {
    const found = opened(zip([{ name: 'a', packed: zeros(8_000_000), size: 8_000_000 }]), budgetOf(1_000_000))
    await expect(found.text('a')).rejects.toThrow('bytes budget reached at a')
  })

  test('a bomb that states little stops at the budget all the same', async () => {
    const found = opened(zip([{ name: 'a', packed: zeros(8_000_000), size: 10 }]), budgetOf(1_000_000))
    await expect(found.text('a')).rejects.toMatchObject({ code: 'entry-damaged' })
  })

  test('an archive inside another reads from the same budget, and its notes name both', async () => {
    const budget = budgetOf(100_000)
    const inner = zip([{ name: 'classes.dex', data: new Uint8Array(60_000), flags: 1 }])
    const outer = opened(zip([{ name: 'assets/plugin.jar', data: inner, stored: true }]), budget)
    const entry = outer.archive.find('assets/plugin.jar')
    const bytes = entry ? await outer.archive.read(entry, budget) : new Uint8Array()
    const archive = openArchive(bytesSource(bytes), budget, outer.notes, 'assets/plugin.jar!')
    const found = archive.find('classes.dex')
    expect(found && (await archive.read(found, budget)).length).toBe(60_000)
    expect(outer.notes.notes.map(({ part }) => part)).toEqual(['assets/plugin.jar!classes.dex'])
    await expect(found && archive.read(found, budget)).rejects.toThrow('bytes budget')
  })

  test('time is a budget too', () => {
    expect(() => opened(zip([{ name: 'a', data: A }]), budgetOf(1e9, -1))).toThrow('time budget reached')
  })
})

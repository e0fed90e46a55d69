import { describe, expect, test } from '@jest/globals'
import { readJarManifest, statedDigest } from '../../../src/collect/android/jar-manifest.ts'

const read = (text: string) => readJarManifest(Buffer.from(text))

describe('files of a JAR signature', () => {
  test('sections, continuation lines and each kind of line break', () => {
    const text =
      'Manifest-Version: 1.0\r\nCreated-By: x\r\n\r\nName: res/a-long-\r\n name.xml\r\nSHA-256-Digest: AAAA\r\n\r\nName: b\nSHA1-Digest: BBBB\n\n'
    const { main, entries } = read(text)
    expect(main.attributes.get('created-by')).toBe('x')
    expect([...entries.keys()]).toEqual(['res/a-long-name.xml', 'b'])
    expect(Buffer.from(entries.get('b')?.bytes ?? []).toString()).toBe('Name: b\nSHA1-Digest: BBBB\n\n')
  })

  test('a name cut in the middle of a character is put together', () => {
    const name = Buffer.from('Name: assets/隐私.txt\r\n')
    const at = name.indexOf('隐') + 1
    const cut = Buffer.concat([
      Buffer.from('A: b\n\n'),
      name.subarray(0, at),
      Buffer.from('\r\n '),
      name.subarray(at),
    ])
    expect([...readJarManifest(cut).entries.keys()]).toEqual(['assets/隐私.txt'])
  })

  test('an entry named twice is told', () => {
    expect(read('A: b\n\nName: x\n\nName: x\n\n').repeated).toEqual(['x'])
  })

  test('the strongest digest decides', () => {
    const { main } = read('SHA1-Digest-Manifest: AAAA\nSHA-256-Digest-Manifest: BBBB\n\n')
    expect(statedDigest(main.attributes, '-digest-manifest')?.hash).toBe('sha256')
    expect(statedDigest(main.attributes, '-digest')).toBeUndefined()
  })
})

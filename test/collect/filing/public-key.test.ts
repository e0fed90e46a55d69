import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { comparableKey, writtenKey, writtenMd5 } from '../../../src/collect/filing/public-key.ts'
import { newIdentity } from '../android/keys.ts'

const rsa = newIdentity('filed', 'rsa')
const ec = newIdentity('filed', 'ec')
const pairs = (hex: string): string => hex.toUpperCase().replace(/..(?=.)/g, '$&:')
const pem = (name: string, der: Uint8Array): string =>
  `-----BEGIN ${name}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${name}-----\n`

describe('public keys as people write them', () => {
  const modulus = comparableKey(rsa.publicKey) ?? ''

  test.each([
    ['PEM', pem('PUBLIC KEY', rsa.publicKey)],
    ['certificate', pem('CERTIFICATE', rsa.certificate)],
    ['hexadecimal with colons', pairs(rsa.publicKey.toString('hex'))],
    ['Base64 in one line', rsa.publicKey.toString('base64')],
    ['Base64 in lines', rsa.publicKey.toString('base64').replace(/.{64}/g, '$& \r\n')],
    ['modulus', modulus],
    ['modulus as openssl prints it', `Modulus=${modulus.toUpperCase()}`],
    ['modulus with sign byte and colons', `00:${pairs(modulus)}`],
    ['modulus with 0x', `0x${modulus}`],
    ['decimal modulus', BigInt(`0x${modulus}`).toString()],
    ['labelled decimal modulus', `模数：${BigInt(`0x${modulus}`).toString()}`],
  ])('%s', (_name, text) => {
    expect(modulus).toMatch(/^[89a-f][0-9a-f]{511}$/)
    expect(writtenKey(text)).toBe(modulus)
  })

  test('PKCS #1', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const written = publicKey.export({ format: 'pem', type: 'pkcs1' }).toString()
    expect(writtenKey(written)).toBe(comparableKey(publicKey.export({ format: 'der', type: 'spki' })))
  })

  test('keys on curves: whole, or the point alone', () => {
    const point = comparableKey(ec.publicKey) ?? ''
    expect(point).toMatch(/^04[0-9a-f]{128}$/)
    expect(writtenKey(pem('PUBLIC KEY', ec.publicKey))).toBe(point)
    expect(writtenKey(pairs(point))?.padStart(point.length, '0')).toBe(point)
  })

  test('what is no key', () => {
    for (const text of [
      '',
      '无',
      'a'.repeat(40),
      pairs('ab'.repeat(32)),
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      '12345678',
    ])
      expect(writtenKey(text)).toBeUndefined()
  })
})

test('MD5 as people write it', () => {
  const md5 = '0123456789abcdef00112233445566ff'
  for (const text of [
    md5,
    md5.toUpperCase(),
    pairs(md5),
    `MD5: ${pairs(md5)}`,
    md5.replace(/..../g, '$& '),
    Buffer.from(md5, 'hex').toString('base64'),
  ])
    expect(writtenMd5(text)).toBe(md5)
  for (const text of [md5.slice(1), `${md5}00112233`, 'not an md5', ''])
    expect(writtenMd5(text)).toBeUndefined()
})

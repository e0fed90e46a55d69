import { describe, expect, test } from '@jest/globals'
import { filingMatch } from '../../../src/collect/derive/filing-match.ts'
import { comparableKey } from '../../../src/collect/filing/public-key.ts'
import { file } from '../../../src/facts/locator.ts'
import { newIdentity } from '../android/keys.ts'

const identity = newIdentity('signer')
const head = { evidence: 'static', source: file('app.apk') } as const
const app = [{ id: 'app', ...head, package: 'cn.example.app' }]
const signer = {
  id: 'v2-0',
  ...head,
  scheme: 'v2',
  md5: 'aa',
  publicKey: identity.publicKey.toString('hex'),
  verified: true,
} as const
const filing = {
  id: 'filing-1',
  evidence: 'supplied',
  source: file('f.yaml'),
  package: 'cn.example.app',
} as const

const match = (filings: readonly object[], signers: readonly object[], apps: readonly object[] = app) => {
  const rows = { app: apps, signers, filings: filings.map((one) => ({ ...filing, ...one })) } as never
  const { rows: derived } = filingMatch({ rows, complete: [], gaps: [] })
  return (derived.filings ?? []).map(({ result, differs, because, formerCertificate }) => ({
    result,
    ...(differs === undefined ? {} : { differs }),
    ...(because === undefined ? {} : { because }),
    ...(formerCertificate === undefined ? {} : { formerCertificate }),
  }))
}

describe('the filing against the package', () => {
  test('certificate and key of one signer', () => {
    const publicKey = comparableKey(identity.publicKey)
    expect(match([{ certificateMd5: 'aa', publicKey }], [signer])).toEqual([
      { result: 'consistent', differs: [] },
    ])
    expect(match([{ certificateMd5: 'bb', publicKey }], [signer])).toEqual([
      { result: 'inconsistent', differs: ['certificate'] },
    ])
    expect(match([{ certificateMd5: 'aa', publicKey: '0123' }], [signer])).toEqual([
      { result: 'inconsistent', differs: ['public-key'] },
    ])
  })

  test('a certificate whose signature does not verify proves nothing', () => {
    expect(match([{ certificateMd5: 'aa' }], [{ ...signer, verified: false }])).toEqual([
      { result: 'unchecked', because: 'signature-not-verified' },
    ])
    expect(match([{ certificateMd5: 'aa' }], [])).toEqual([{ result: 'unchecked', because: 'no-signer' }])
    expect(match([{ certificateMd5: 'aa' }], [{ ...signer, scheme: 'stamp' }])[0]?.result).toBe('unchecked')
    expect(match([{ certificateMd5: 'aa' }], [signer], [])).toEqual([
      { result: 'unchecked', because: 'package-unreadable' },
    ])
  })

  test('a certificate that was rotated away differs, and is told', () => {
    const rows = [signer, { ...signer, id: 'v3-0-lineage-0', lineage: 0, md5: 'old' }]
    expect(match([{ certificateMd5: 'old' }], rows)).toEqual([
      { result: 'inconsistent', differs: ['certificate'], formerCertificate: true },
    ])
  })

  test('of many apps the entries of this one count; where none is, its package differs', () => {
    const other = { package: 'cn.example.other', certificateMd5: 'aa' }
    expect(match([other, { certificateMd5: 'aa' }], [signer])).toEqual([
      { result: 'consistent', differs: [] },
    ])
    expect(match([other], [signer])).toEqual([{ result: 'inconsistent', differs: ['package'] }])
  })
})

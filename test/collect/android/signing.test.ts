import { createHash, sign } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { newIdentity } from './keys.ts'
import { signersIn } from './signers-of.ts'
import {
  algorithmOf,
  attribute,
  prefixed,
  type SignerPlan,
  signedPackage,
  u32,
} from './signing-block-writer.ts'

const V2 = 0x7109871a
const V3 = 0xf05368c0
const V31 = 0x1b93ad61
const LINEAGE = 0x3ba06f8c
const ROTATION_MIN_SDK = 0x559f8b02
const STRIPPING = 0xbeeff00d
const EVER = 0x7fffffff

const old = newIdentity('old key', 'rsa')
const middle = newIdentity('middle key')
const recent = newIdentity('recent key')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A proof of rotation; `by` lets somebody else than the one before sign a step. */
const lineage = (steps: readonly (typeof old)[], by = (at: number) => steps[at - 1]): Buffer => {
  const nodes = steps.map((identity, at) => {
    const before = steps[at - 1]
    const signed = Buffer.concat([prefixed(identity.certificate), u32(before ? algorithmOf(before) : 0)])
    const signing = by(at)
    const signature = signing && at > 0 ? sign('sha256', signed, signing.key) : Buffer.alloc(0)
    return prefixed(prefixed(signed), u32(7), u32(algorithmOf(identity)), prefixed(signature))
  })
  return attribute(LINEAGE, Buffer.concat([u32(1), ...nodes]))
}

const only = async (scheme: number, plan: Partial<SignerPlan>) => {
  const levels = scheme === V2 ? {} : ({ levels: [28, EVER] } as const)
  const [row] = await signersIn(signedPackage({ [scheme]: [{ identity: old, ...levels, ...plan }] }))
  return { verified: row?.verified, problem: row?.problem }
}

describe('signers of schemes v2 and later', () => {
  test('a right signer is verified, and its certificate told', async () => {
    const [row] = await signersIn(signedPackage({ [V2]: [{ identity: old }] }))
    expect(row).toMatchObject({
      scheme: 'v2',
      verified: true,
      subject: 'CN=old key',
      notBefore: '2020-01-01T00:00:00.000Z',
      keyAlgorithm: 'RSA',
      keyBits: 2048,
      signatureAlgorithm: 'RSASSA-PKCS1-v1_5 SHA2-256',
      sha256: sha256(old.certificate),
      publicKey: old.publicKey.toString('hex'),
    })
    expect(row?.modulus).toMatch(/^[89a-f][0-9a-f]{511}$/)
    expect(old.publicKey.toString('hex')).toContain(row?.modulus)
    expect(row?.problem).toBeUndefined()
  })

  test.each([
    ['signature-wrong', { signature: (right: Buffer) => Buffer.alloc(right.length, 1) }],
    ['digest-mismatch', { digest: () => Buffer.alloc(32, 1) }],
    ['key-not-of-certificate', { publicKey: middle.publicKey }],
    ['no-certificate', { certificates: [] }],
    ['no-signature', { unsigned: true }],
    ['algorithms-differ', { digestOf: 0x0104 }],
    ['newer-signature-stripped', { attributes: [attribute(STRIPPING, u32(3))] }],
  ])('v2: %s', async (problem, plan) => {
    expect(await only(V2, plan)).toEqual({ verified: false, problem })
  })

  test('an algorithm that nobody knows is not computed', async () => {
    expect(await only(V2, { algorithm: 0x0999 })).toEqual({
      verified: undefined,
      problem: 'unknown-signature-algorithm',
    })
  })

  test('v3: platform versions stated outside must be those signed', async () => {
    expect(await only(V3, { statedLevels: [24, EVER] })).toEqual({
      verified: false,
      problem: 'platform-range-altered',
    })
  })

  test('v3: rotation through three certificates, each signed by the one before', async () => {
    const plan = {
      identity: recent,
      levels: [28, EVER],
      attributes: [lineage([old, middle, recent])],
    } as const
    const rows = await signersIn(signedPackage({ [V3]: [plan] }))
    expect(rows[0]).toMatchObject({
      verified: true,
      minSdk: 28,
      maxSdk: EVER,
      sha256: sha256(recent.certificate),
    })
    expect(rows.slice(1).map((row) => [row.lineage, row.sha256])).toEqual([
      [0, sha256(old.certificate)],
      [1, sha256(middle.certificate)],
    ])
  })

  test.each([
    ['lineage-unproved', lineage([old, recent], () => middle)],
    ['lineage-of-other-signer', lineage([old, middle])],
    ['lineage-damaged', attribute(LINEAGE, Buffer.concat([u32(1), u32(4000)]))],
  ])('v3: %s', async (problem, proof) => {
    expect(await only(V3, { identity: recent, attributes: [proof] })).toEqual({ verified: false, problem })
  })

  test('v3.1: the rotated key counts for new phones, the old one for the rest', async () => {
    const announced = attribute(ROTATION_MIN_SDK, u32(33))
    const rotated = { identity: recent, levels: [33, EVER], attributes: [lineage([old, recent])] } as const
    const before = { identity: old, levels: [28, 32], attributes: [announced] } as const
    const rows = (await signersIn(signedPackage({ [V3]: [before], [V31]: [rotated] }))).filter(
      (row) => row.lineage === undefined,
    )
    expect(rows.map(({ scheme, verified, minSdk }) => [scheme, verified, minSdk])).toEqual([
      ['v3', true, 28],
      ['v3.1', true, 33],
    ])
    const stripped = await signersIn(signedPackage({ [V3]: [before] }))
    expect(stripped[0]).toMatchObject({ verified: false, problem: 'newer-signature-stripped' })
  })

  test('v3.1: needs a signature for older phones, which names the same version of the platform', async () => {
    const rotated = { identity: recent, levels: [33, EVER], attributes: [lineage([old, recent])] } as const
    const before = {
      identity: old,
      levels: [28, 32],
      attributes: [attribute(ROTATION_MIN_SDK, u32(34))],
    } as const
    const problems = async (schemes: Parameters<typeof signedPackage>[0]) =>
      (await signersIn(signedPackage(schemes))).flatMap(({ problem }) => problem ?? [])
    expect(await problems({ [V31]: [rotated] })).toEqual(['older-signature-missing'])
    expect(await problems({ [V3]: [before], [V31]: [rotated] })).toEqual(['rotation-platform-differs'])
  })

  test('more signers than phones take', async () => {
    const rows = await signersIn(
      signedPackage({ [V2]: Array.from({ length: 11 }, () => ({ identity: old })) }),
    )
    expect(rows.map(({ verified, problem }) => [verified, problem])).toEqual(
      Array.from({ length: 11 }, () => [false, 'too-many-signers']),
    )
  })

  test('something between the directory and its end', async () => {
    const good = signedPackage({ [V2]: [{ identity: old }] })
    const end = good.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    const bad = Buffer.concat([good.subarray(0, end), Buffer.alloc(9), good.subarray(end)])
    expect((await signersIn(bad)).map(({ verified }) => verified)).toEqual([false])
  })

  test('several signers, one of them broken', async () => {
    const broken = { identity: middle, digest: () => Buffer.alloc(32) }
    const rows = await signersIn(signedPackage({ [V2]: [{ identity: old }, broken] }))
    expect(rows.map(({ order, verified }) => [order, verified])).toEqual([
      [0, true],
      [1, false],
    ])
  })

  test('a byte changed in an entry, in the directory or in the block does not pass', async () => {
    const good = signedPackage({ [V2]: [{ identity: old }] })
    const places = {
      entry: good.indexOf('no manifest'),
      directory: good.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8,
      block: good.indexOf(old.certificate) + 40,
    }
    for (const at of Object.values(places)) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      expect((await signersIn(bad)).some(({ verified }) => verified === true)).toBe(false)
    }
    expect((await signersIn(good))[0]?.verified).toBe(true)
  })

  test('no cut or flipped block throws, and none passes with another certificate', async () => {
    const good = signedPackage({
      [V3]: [{ identity: recent, levels: [28, EVER], attributes: [lineage([old, recent])] }],
    })
    const start = good.indexOf('no manifest') + 40
    const end = good.indexOf('APK Sig Block 42')
    for (let at = start; at < end; at += 37) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0x80
      for (const row of await signersIn(bad)) {
        if (row.verified && row.lineage === undefined) expect(row.sha256).toBe(sha256(recent.certificate))
      }
    }
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { lintSdkFiles } from '../../src/engine/lint/vocabulary-files.ts'
import { readVocabulary, vocabularyOf } from '../../src/vocabulary/load.ts'

const sdk = (id: string, parts: Record<string, unknown> = {}) => ({
  id,
  name: { zh: id, en: id },
  vendor: { zh: '某公司', en: 'Some company' },
  category: 'push',
  purpose: { zh: '推送', en: 'Push' },
  packages: [`cn.${id}.sdk`],
  readFrom: ['general-knowledge'],
  readOn: '2026-11-24',
  ...parts,
})

const KINDS = { kinds: [{ id: 'imei', zh: 'IMEI', en: 'IMEI', sensitive: false, words: ['IMEI'] }] }

/** What lint says of a folder that holds these files. */
const complaintsOf = async (files: Record<string, unknown>): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-sdks-'))
  try {
    mkdirSync(join(folder, 'vocabulary', 'sdks'), { recursive: true })
    writeFileSync(join(folder, 'vocabulary', 'personal-information.yaml'), stringify(KINDS))
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, 'vocabulary', 'sdks', name), stringify(content))
    const vocabulary = vocabularyOf(await readVocabulary(folder))
    return (await lintSdkFiles(folder, vocabulary)).map(
      ({ file, part, message }) => `${file} ${part}: ${message}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('lint of SDK files', () => {
  test('is content with SDKs apart from each other', async () => {
    expect(await complaintsOf({ 'one.yaml': sdk('one'), 'two.yaml': sdk('two') })).toEqual([])
  })

  test('wants prefixes of two segments or more, written with dots', async () => {
    const said = await complaintsOf({ 'one.yaml': sdk('one', { packages: ['com', 'com/acme'] }) })
    expect(said.filter((line) => line.startsWith('one.yaml packages['))).toHaveLength(2)
  })

  test('finds a prefix inside another, unless the file says that it is part of it', async () => {
    const whole = sdk('whole', { packages: ['cn.acme'] })
    const part = sdk('part', { packages: ['cn.acme.push'] })
    expect(await complaintsOf({ 'whole.yaml': whole, 'part.yaml': part })).toEqual([
      'part.yaml packages[0]: cn.acme.push lies inside cn.acme of whole',
    ])
    expect(await complaintsOf({ 'whole.yaml': whole, 'part.yaml': { ...part, partOf: ['whole'] } })).toEqual(
      [],
    )
    expect(
      await complaintsOf({ 'whole.yaml': whole, 'other.yaml': sdk('other', { packages: ['cn.acmecloud'] }) }),
    ).toEqual([])
  })

  test('finds a trace that two SDKs claim', async () => {
    const said = await complaintsOf({
      'one.yaml': sdk('one', { packages: ['cn.same'], actions: ['cn.same.ACTION'] }),
      'two.yaml': sdk('two', { packages: ['cn.same'], actions: ['cn.same.ACTION'] }),
    })
    expect(said).toContain('one.yaml packages[0]: cn.same is cn.same of two')
    expect(said).toContain('two.yaml actions[0]: cn.same.ACTION is also claimed by one')
  })

  test('finds unknown kinds, kinds that nobody states, and a name that is not the id', async () => {
    const said = await complaintsOf({
      'wrong.yaml': sdk('right', { kinds: ['imei', 'shoe_size'], kindsStatedBy: 'vendor' }),
      'mute.yaml': sdk('mute', { kinds: ['imei'] }),
    })
    expect(said).toEqual([
      'mute.yaml kindsStatedBy: kinds and kindsStatedBy go together: say who states the kinds',
      'mute.yaml readFrom: kinds are stated somewhere: name the page',
      'wrong.yaml id: the file is to be named right.yaml',
      'wrong.yaml kinds[1]: no such kind of personal information: shoe_size',
      'wrong.yaml readFrom: kinds are stated somewhere: name the page',
    ])
  })

  test('takes an empty list of kinds for what states that it collects none, on a page that says so', async () => {
    const none = { kinds: [], kindsStatedBy: 'vendor' }
    expect(
      await complaintsOf({ 'none.yaml': sdk('none', { ...none, readFrom: ['https://example.test/sdk'] }) }),
    ).toEqual([])
    expect(await complaintsOf({ 'none.yaml': sdk('none', none) })).toEqual([
      'none.yaml readFrom: kinds are stated somewhere: name the page',
    ])
  })

  test('wants what starts an SDK to be a class of it', async () => {
    const starting = (component: string) =>
      complaintsOf({ 'one.yaml': sdk('one', { startsBy: { components: [component] } }) })
    expect(await starting('cn.one.sdk.Provider')).toEqual([])
    expect(await starting('cn.other.Provider')).toEqual([
      'one.yaml startsBy.components[0]: cn.other.Provider is in no package and no component of it',
    ])
  })

  test('wants something by which a package shows the SDK', async () => {
    const { packages: _, ...bare } = sdk('bare')
    expect(await complaintsOf({ 'bare.yaml': bare })).toEqual([
      'bare.yaml packages: nothing by which a package shows it: give packages, libraries or the like',
    ])
  })
})

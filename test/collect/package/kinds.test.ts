import { expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'
import { bytesSource } from '../../../src/collect/package/byte-source.ts'
import { refuseOtherKinds } from '../../../src/collect/package/kinds.ts'
import { openArchive } from '../../../src/collect/package/zip.ts'
import { ToolError } from '../../../src/errors.ts'
import { zip } from '../../build/zip.ts'

const refusal = (...names: string[]): string => {
  const archive = openArchive(bytesSource(zip(names.map((name) => ({ name })))), budgetOf(), noteBook())
  try {
    refuseOtherKinds(archive, 'the.file')
    return 'taken'
  } catch (thrown) {
    if (!(thrown instanceof ToolError)) throw thrown
    return thrown.text.en
  }
}

test.each([
  ['AAB', ['BundleConfig.pb', 'base/manifest/AndroidManifest.xml'], 'bundletool'],
  ['IPA', ['Payload/Some.app/Info.plist'], 'Give an .apk file'],
  ['HAP', ['module.json', 'ets/modules.abc'], 'Give an .apk file'],
])('%s: says what it is and what to give instead', (kind, names, instead) => {
  const said = refusal(...names)
  expect(said).toContain(`of kind ${kind}`)
  expect(said).toContain(instead)
})

test('archives of other kinds are left to others', () => {
  expect(refusal('readme.txt')).toBe('taken')
  expect(refusal('base.apk', 'split_config.zh.apk')).toBe('taken')
})

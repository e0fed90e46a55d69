import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openSources } from '../../src/batch/sources.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'mingshi-sources-'))

const packagesOf = async (sources: readonly string[]) => {
  const warnings: string[] = []
  const opened = await openSources(sources, {
    allowPrivate: false,
    onWarning: ({ code, text }) => warnings.push(`${code} ${text.zh}`),
  })
  const packages: (string | undefined)[] = []
  for await (const sourced of opened)
    packages.push('entry' in sourced ? sourced.entry.reference.package : sourced.place)
  return { packages, warnings }
}

describe('a folder', () => {
  test('gives packages that are files or links to files; a link in a circle and a broken one give nothing', async () => {
    const [elsewhere, mirror] = [folder(), folder()]
    writeFileSync(join(elsewhere, 'one'), 'x')
    mkdirSync(join(mirror, 'a'))
    writeFileSync(join(mirror, 'a', 'own.APK'), 'x')
    symlinkSync(join(elsewhere, 'one'), join(mirror, 'a', 'linked.apk'))
    symlinkSync(mirror, join(mirror, 'a', 'circle.apk'))
    symlinkSync(join(elsewhere, 'gone'), join(mirror, 'broken.apk'))
    expect(await packagesOf([mirror])).toEqual({
      packages: [join(mirror, 'a', 'linked.apk'), join(mirror, 'a', 'own.APK')],
      warnings: [],
    })
  })

  test('without packages it is a mistake; among other sources it is named', async () => {
    const [empty, full] = [folder(), folder()]
    writeFileSync(join(full, 'one.apk'), 'x')
    const list = join(empty, 'list.jsonl')
    writeFileSync(list, '\n')
    await expect(packagesOf([empty, list])).rejects.toMatchObject({ code: 'no-apps' })
    expect(await packagesOf([empty, full])).toEqual({
      packages: [join(full, 'one.apk')],
      warnings: [expect.stringContaining(`no-apps ${empty}`)],
    })
  })
})

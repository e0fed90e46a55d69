// How fast resource tables and archives are read: node bench/resources.mjs
// Every text of every locale of Debian's framework-res beside aapt2's dump of it, and an archive of 70,000 entries.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { line, measure } from './measure.mjs'

const dist = new URL('../dist/', import.meta.url)
const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk'
const here = fileURLToPath(import.meta.url)

/** Reads every string, plural and array of a package and prints how many. */
const readTexts = async (path) => {
  const { openAndroidPackage } = await import(new URL('collect/android/open-package.js', dist))
  const { budgetOf } = await import(new URL('collect/budget.js', dist))
  const android = await openAndroidPackage(path, budgetOf())
  const table = await android.resources()
  let texts = 0
  let characters = 0
  if (table.ok) {
    for (const type of ['string', 'plurals', 'array']) {
      for (const { variants } of table.value.list(type)) {
        for (const { value, bag } of variants) {
          for (const { rawValue } of value ? [value] : (bag?.items ?? [])) {
            if (rawValue === undefined) continue
            texts++
            characters += rawValue.length
          }
        }
      }
    }
  }
  await android.close()
  console.log(`${texts} texts, ${characters} characters`)
}

/** Opens an archive and prints how many entries it has. */
const openEntries = async (path) => {
  const { openAndroidPackage } = await import(new URL('collect/android/open-package.js', dist))
  const { budgetOf } = await import(new URL('collect/budget.js', dist))
  const start = performance.now()
  const android = await openAndroidPackage(path, budgetOf())
  const seconds = (performance.now() - start) / 1000
  await android.close()
  console.log(`${android.archive.entries.length} entries in ${seconds.toFixed(3)} s`)
}

const [task, path] = process.argv.slice(2)
if (task === 'texts') await readTexts(path)
else if (task === 'entries') await openEntries(path)
else {
  console.log(`framework-res, every text of every locale (${FRAMEWORK})`)
  const theirs = measure('aapt2', ['dump', 'resources', FRAMEWORK])
  console.log(line('aapt2 dump resources', theirs))
  console.log(
    line(
      'this reader, node start-up included',
      measure(process.execPath, [here, 'texts', FRAMEWORK]),
      theirs,
    ),
  )
  await readTexts(FRAMEWORK)

  await import('./typescript.mjs')
  const { zip } = await import('../test/build/zip.ts')
  const { axml, element } = await import('../test/build/axml.ts')
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const many = join(folder, 'many.apk')
  const manifest = axml(element('manifest', { package: 'com.example.many' }))
  writeFileSync(
    many,
    zip(
      [
        { name: 'AndroidManifest.xml', data: manifest },
        ...Array.from({ length: 70_000 }, (_, index) => ({
          name: `res/drawable-xxhdpi/picture_${index}.png`,
          data: new Uint8Array(),
          stored: true,
        })),
      ],
      { zip64: true },
    ),
  )
  console.log('\nan archive of 70,000 entries')
  await openEntries(many)
  console.log(line('opened by a process of its own', measure(process.execPath, [here, 'entries', many])))
  rmSync(folder, { recursive: true })
}

// Packages made of the code of others, to see how time and memory grow.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The packages that come with npm's development dependencies, those with the most code first. */
export const npmPackages = () =>
  ['appium-uiautomator2-server/apks', 'android-apidemos/apks', 'io.appium.settings/apks']
    .map((folder) => fileURLToPath(new URL(`../node_modules/${folder}`, import.meta.url)))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.apk'))

const unzip = (...args) => spawnSync('unzip', args, { maxBuffer: 1 << 28 }).stdout

/** The DEX files that the platform loads of a package. */
export const dexFilesOf = (path) =>
  unzip('-Z1', path)
    .toString()
    .split('\n')
    .filter((name) => /^classes\d*\.dex$/.test(name))
    .map((name) => unzip('-p', path, name))

/**
 * Makes a package with the manifest and resources of the first of `paths` and at least so many bytes of DEX, the files of all of
 * them in turn, again from the start where they are not enough. `use` is given its path; it is gone afterwards.
 */
export const withMadePackage = (paths, bytes, use) => {
  const work = mkdtempSync(join(tmpdir(), 'made-'))
  try {
    const files = paths.flatMap(dexFilesOf)
    let made = 0
    let count = 0
    while (made < bytes && files.length > 0) {
      const dex = files[count % files.length]
      count += 1
      made += dex.length
      writeFileSync(join(work, count === 1 ? 'classes.dex' : `classes${count}.dex`), dex)
    }
    unzip('-q', '-o', paths[0], 'AndroidManifest.xml', 'resources.arsc', '-d', work)
    spawnSync('zip', ['-q', '-1', '-r', 'made.apk', '.'], { cwd: work })
    return use(join(work, 'made.apk'), { bytes: made, files: count, times: count / files.length })
  } finally {
    rmSync(work, { recursive: true })
  }
}

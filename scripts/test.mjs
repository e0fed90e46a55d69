// npm test: installs what the tests need, then lints, checks types, builds and runs everything, on this Node and on
// the next one. What cannot be installed is named; in CI it is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, run } from './install.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const inCi = process.env.CI === 'true'

/** Debian's packages that tests compare with or draw by, and the program each brings. */
const ORACLES = {
  aapt: 'aapt2',
  'libsmali-java': 'smali',
  zipalign: 'zipalign',
  apksigner: 'apksigner',
  dexdump: 'dexdump',
  zip: 'zip',
  chromium: 'chromium',
  adb: 'adb',
  'postgresql-client': 'psql',
}
const FILES = {
  postgresql: '/usr/lib/postgresql',
  'android-framework-res': '/usr/share/android-framework-res/framework-res.apk',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
}

const onPath = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, program)))
const missing = () => [
  ...Object.entries(ORACLES)
    .filter(([, program]) => !onPath(program))
    .map(([name]) => name),
  ...Object.entries(FILES)
    .filter(([, path]) => !existsSync(path))
    .map(([name]) => name),
]

const installOracles = () => {
  const wanted = missing()
  if (wanted.length === 0) return
  if (onPath('apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const still = missing()
  if (still.length === 0) return
  console.error(`\nNot installed: ${still.join(', ')}. Tests that compare with them are skipped.\n`)
  if (inCi) process.exit(1)
}

/** The next Node, as an npm package in a folder of its own: beside the others it would shadow this one. */
const nextNode = () => {
  const prefix = join(root, '.cache', 'node-24')
  const binary = join(prefix, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(binary)) {
    spawnSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--no-save', 'node@24'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  return existsSync(binary) ? binary : undefined
}

const jest = (node, args = []) =>
  run(node, ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args])

installDependencies()
installOracles()
run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.test.json'])
run(process.execPath, ['scripts/build.mjs'])
run(process.execPath, ['dist/cli/main.js', 'rules', 'lint'])
run(process.execPath, ['dist/cli/main.js', 'rules', 'test'])
run(process.execPath, ['scripts/generate.mjs', '--check'])
jest(process.execPath)
if (process.versions.node.startsWith('24.')) process.exit(0)
const next = nextNode()
if (next) jest(next)
else {
  console.error('\nNode 24 could not be installed: the second run is skipped.\n')
  if (inCi) process.exit(1)
}

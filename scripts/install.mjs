// Installs what package-lock.json names, once, and again when it changes.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const modified = (path) => {
  const url = new URL(path, root)
  return existsSync(url) ? statSync(url).mtimeMs : 0
}

/** Runs a program in the project's folder; ends this one when it fails. */
export const run = (program, args, options = {}) => {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell, ...options })
  if (error || status !== 0) process.exit(status ?? 1)
}

/** Installs the dependencies where they are missing or older than the lock file. */
export const installDependencies = () => {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BAD = join(ROOT, 'samples', '06-case-6-meeting-pre-ticked')
const GOOD = join(ROOT, 'samples', '10-good-clinic')

let running: ChildProcess | undefined
afterEach(() => {
  running?.kill('SIGKILL')
})

/** The command in a process of its own, and a way to wait for what it says. */
const watching = (cwd: string, args: readonly string[]) => {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'watch', ...args], {
    cwd,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' },
  })
  running = child
  let said = ''
  let from = 0
  const hear = (part: Buffer): void => {
    said += part.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return {
    child,
    /** What was said since the last wait, once it waits again. */
    async next(mark = '等待文件改变'): Promise<string> {
      for (;;) {
        const at = said.indexOf(mark, from)
        if (at >= 0) {
          const part = said.slice(from, at)
          from = at + mark.length
          return part
        }
        if (child.exitCode !== null) throw new Error(`ended: ${said}`)
        await new Promise((done) => setTimeout(done, 50))
      }
    },
  }
}

describe('watch', () => {
  test('scans again when the package is replaced, bears a broken one, and ends when told to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-watch-'))
    const apk = join(folder, 'app.apk')
    cpSync(join(BAD, 'app.apk'), apk)
    const { child, next } = watching(folder, ['app.apk', '--no-out', '--fail-on', 'suspected'])
    expect(await next()).toContain('默认勾选')

    cpSync(join(GOOD, 'app.apk'), join(folder, 'next.apk'))
    renameSync(join(folder, 'next.apk'), apk)
    const second = await next()
    expect(second).not.toContain('默认勾选同意')
    expect(second).toMatch(/已消除 ?1|不再出现 ?1|1 处不再/)

    rmSync(apk)
    expect(await next()).toContain('找不到文件 app.apk')
    writeFileSync(apk, 'half a package')
    expect(await next()).toMatch(/错误：/)
    cpSync(join(BAD, 'app.apk'), apk)
    expect(await next()).toContain('默认勾选')

    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
  }, 60_000)

  test('a configuration that is mended is taken up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-watch-'))
    const config = join(folder, 'mingshi.config.yaml')
    writeFileSync(config, 'types: [网上购物]\n')
    const { next } = watching(folder, [join(GOOD, 'app.apk'), '--no-out'])
    expect(await next()).toContain('网上购物')
    writeFileSync(config, 'tipes: [问诊挂号]\n')
    expect(await next()).toContain('types')
    writeFileSync(config, 'types: [问诊挂号]\n')
    expect(await next()).toContain('问诊挂号')
  }, 60_000)
})

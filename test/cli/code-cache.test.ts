import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { cacheFolder } from '../../src/cli/code-cache.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const APP = fileURLToPath(new URL('../../samples/10-good-clinic/app.apk', import.meta.url))

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'mingshi-code-')), 'cache')
const mingshi = (cache: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    env: { ...process.env, MINGSHI_CODE_CACHE: cache },
    encoding: 'utf8',
  })
  return { status, stdout: stdout.replace(/[\d.]+ 秒/, '… 秒'), stderr }
}
const scan = (cache: string) => mingshi(cache, 'scan', APP, '--no-out', '--lang', 'zh')
const kept = (cache: string): string[] => readdirSync(cache).map((name) => join(cache, name))

describe('compiled code', () => {
  const plain = scan('off')

  test('is kept by the first scan, taken by the second, and changes nothing that is said', () => {
    const cache = fresh()
    expect(plain).toMatchObject({ status: 0, stderr: '' })
    expect(scan(cache)).toEqual(plain)
    const files = kept(cache)
    const times = files.map((path) => statSync(path).mtimeMs)
    expect(files.map((path) => /(start|scan)-[0-9a-f]{8}\.code$/.exec(path)?.[1]).sort()).toEqual([
      'scan',
      'start',
    ])
    expect(scan(cache)).toEqual(plain)
    expect(kept(cache)).toEqual(files)
    expect(files.map((path) => statSync(path).mtimeMs)).toEqual(times)
  })

  test('still imports what is wanted later: configuration, screens, a project', () => {
    const sample = fileURLToPath(new URL('../../samples/15-source-project/', import.meta.url))
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-code-'))
    writeFileSync(
      join(folder, 'mingshi.config.yaml'),
      `source: ${sample}project\npolicy: [${sample}policy.html]\n`,
    )
    const all = (cache: string) =>
      mingshi(
        cache,
        'scan',
        `${sample}app.apk`,
        '--no-out',
        '--lang',
        'zh',
        '--config',
        join(folder, 'mingshi.config.yaml'),
      )
    const cache = fresh()
    const said = all('off')
    expect(said).toMatchObject({ status: 0, stderr: '' })
    expect(said.stdout).toContain('register.vue:6')
    expect([all(cache), all(cache)]).toEqual([said, said])
  })

  test('is made anew where it was damaged, or where others may write it', () => {
    const cache = fresh()
    scan(cache)
    const files = kept(cache)
    const whole = files.map((path) => readFileSync(path).length)
    for (const path of files) {
      const bytes = readFileSync(path)
      bytes.fill(0xff, bytes.length >> 1)
      writeFileSync(path, bytes)
    }
    expect(scan(cache)).toEqual(plain)
    for (const path of files) writeFileSync(path, readFileSync(path).subarray(0, 3))
    expect(scan(cache)).toEqual(plain)
    for (const path of files) chmodSync(path, 0o666)
    expect(scan(cache)).toEqual(plain)
    for (const [at, path] of files.entries()) {
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readFileSync(path).length).toBeGreaterThan((whole[at] ?? 0) / 2)
    }
  })

  test('is done without where the folder cannot be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'mingshi-code-')), 'file')
    writeFileSync(file, '')
    expect(scan(join(file, 'cache'))).toEqual(plain)
  })

  test('is not kept by a command that calls little of it, nor by a scan that failed', () => {
    const cache = fresh()
    expect(mingshi(cache, 'rules', 'list').status).toBe(0)
    expect(mingshi(cache, 'scan', 'no-such.apk').status).toBe(2)
    expect(() => kept(cache)).toThrow('ENOENT')
  })

  test('lies where the system keeps such files, or where it is told', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'mingshi'))
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.mingshi$/)
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.mingshi$/)
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(join('/l', 'mingshi', 'Cache'))
    expect(cacheFolder({ XDG_CACHE_HOME: '/c', MINGSHI_CODE_CACHE: 'there' })).toBe('there')
    expect(cacheFolder({ MINGSHI_CODE_CACHE: 'off' })).toBeUndefined()
  })
})

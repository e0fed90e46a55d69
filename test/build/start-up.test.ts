import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** What a scan needs before it looks at an app; other packages are loaded by what asks for them. */
const AT_START = ['@marcbachmann/cel-js', 'commander', 're2js']

/** Packages that a file of the program brings with it when it is loaded. */
const packagesOf = (entries: readonly string[]): string[] => {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)\b[^'"\n]*?["']([^"']+)["'];?$/gm,
    )) {
      if (from.startsWith('.')) visit(join(dirname(path), from))
      else if (!from.startsWith('node:')) packages.add(from)
    }
  }
  for (const entry of entries) visit(entry)
  return [...packages].sort()
}

describe('the start of a scan', () => {
  test('loads no package that it does not need', () => {
    const command = readdirSync(join(DIST, 'chunks')).find((name) => name.startsWith('scan-command-')) ?? ''
    expect(packagesOf([join(DIST, 'cli/main.js'), join(DIST, 'chunks', command)])).toEqual(AT_START)
  })
})

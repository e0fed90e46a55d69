import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** What a file requires when it is loaded, not when one of its functions is called. */
const AT_ONCE = /^(?:const|let|var) [\w$]+ = require\("([^"]+)"\)/gm

/** Files of the program that a file of it loads at once, and packages that it does not hold. */
const loadedBy = (entry: string): { readonly files: string[]; readonly packages: string[] } => {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string): void => {
    if (files.has(path)) return
    files.add(path)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(AT_ONCE)) {
      if (name.startsWith('.')) visit(join(dirname(path), name))
      else if (!name.startsWith('node:')) packages.add(name)
    }
  }
  visit(join(DIST, 'program', entry))
  return { files: [...files].map((path) => path.slice(DIST.length)).sort(), packages: [...packages] }
}

const RUNTIME = 'program/rolldown-runtime.cjs'

describe('the start of a scan', () => {
  test('loads two files of the program and no package beside them', () => {
    const scan = [RUNTIME, 'program/scan.cjs', 'program/start.cjs']
    expect(loadedBy('scan.cjs')).toEqual({ files: scan, packages: [] })
    expect(loadedBy('program.cjs').files).toEqual(['program/program.cjs', RUNTIME, 'program/start.cjs'])
  })

  test('is told apart from a start that loads a package', () => {
    expect(loadedBy('lint.cjs').packages).toContain('typebox')
  })
})

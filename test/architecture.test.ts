import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** Layers from the ground up; an import goes to the same folder or down. Rooms of one layer never meet. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'facts',
    'vocabulary',
    'words',
    'forms',
    'verdict.ts',
    'errors.ts',
    'beijing.ts',
    'nearest-name.ts',
    'version.ts',
    'patient-compiler.ts',
  ],
  ['collect', 'engine'],
  ['findings'],
  ['scan.ts', 'judge.ts'],
  ['report', 'store'],
  ['batch'],
  ['cli', 'server', 'index.ts'],
]
/** Rooms of the ground floor that others of it stand on. */
const GROUND_ORDER: Readonly<Record<string, readonly string[]>> = {
  facts: ['verdict.ts', 'errors.ts'],
  vocabulary: ['errors.ts', 'verdict.ts', 'facts'],
  words: ['verdict.ts', 'errors.ts', 'facts', 'vocabulary'],
  forms: ['errors.ts', 'verdict.ts', 'nearest-name.ts'],
  'beijing.ts': [],
  'version.ts': [],
  'patient-compiler.ts': [],
  'nearest-name.ts': [],
  'verdict.ts': [],
  'errors.ts': [],
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const roomOf = (path: string): string => path.split('/')[0] ?? ''
const layerOf = (room: string): number => LAYERS.findIndex((rooms) => rooms.includes(room))

const imports = (path: string): string[] =>
  [...readFileSync(join(SRC, path), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    relative(SRC, join(SRC, dirname(path), match[1] ?? '')),
  )

const allowed = (from: string, to: string): boolean => {
  if (from === to) return true
  if (layerOf(from) === 0) return GROUND_ORDER[from]?.includes(to) === true
  if (layerOf(from) === layerOf(to)) return LAYERS[layerOf(from)]?.[0] === 'scan.ts' || from === 'index.ts'
  return layerOf(to) < layerOf(from)
}

describe('architecture', () => {
  test('every file stands in a room of the plan', () => {
    expect(files.filter((path) => layerOf(roomOf(path)) < 0)).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })

  test('imports go down only', () => {
    const upward = files.flatMap((path) =>
      imports(path)
        .filter((target) => !allowed(roomOf(path), roomOf(target)))
        .map((target) => `${path} → ${target}`),
    )
    expect(upward).toEqual([])
  })

  test('only one file knows the expression language', () => {
    const users = files.filter((path) =>
      readFileSync(join(SRC, path), 'utf8').includes("'@marcbachmann/cel-js'"),
    )
    expect(users).toEqual(['engine/expression.ts'])
  })
})

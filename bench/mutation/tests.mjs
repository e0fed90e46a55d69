// Runs the tests of the rule engine and of findings in this process, straight from TypeScript: what a mutation run
// needs, which runs them thousands of times. Needs a Node that strips types by itself (22.18 or later).
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import begin from '../../test/begin.mjs'
import end from '../../test/end.mjs'

// What tests leave behind goes with this process.
begin()
process.on('exit', end)

/** Tests that speak of src/engine and src/findings; fewer where the environment names them, apart by commas. */
const FILES = process.env.MUTATION_TESTS?.split(',') ?? [
  'test/engine/**/*.test.ts',
  'test/findings/**/*.test.ts',
  'test/rules.test.ts',
]
/** Tests to leave out, by their ids, one a line. */
const LEFT_OUT = new Set(process.env.MUTATION_LEFT_OUT?.split('\n'))

const SHIM = 'mutation:globals'
registerHooks({
  resolve: (name, context, next) =>
    name === '@jest/globals' ? { url: SHIM, shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === SHIM
      ? {
          format: 'module',
          shortCircuit: true,
          source: 'export const { describe, test, expect } = globalThis.mutationGlobals',
        }
      : next(url, context),
})

const titled = (title, row) => {
  let at = 0
  return title.replace(/%[sdp]/g, () => {
    const value = Array.isArray(row) ? row[at++] : row
    return typeof value === 'string' ? value : inspect(value)
  })
}

/** Loads the test files and lists their tests: `{ id, run }`, in their order. */
export const loadTests = async () => {
  const { expect } = await import('expect')
  const tests = []
  const path = []
  const each = (define) => (rows) => (title, run) => {
    for (const row of rows) define(titled(title, row), () => (Array.isArray(row) ? run(...row) : run(row)))
  }
  const describe = (title, body) => {
    path.push(title)
    body()
    path.pop()
  }
  const test = (title, run) => {
    tests.push({ id: [...path, title].join(' › '), run })
  }
  describe.each = each(describe)
  test.each = each(test)
  globalThis.mutationGlobals = { describe, test, expect }
  for (const file of globSync(FILES).sort()) {
    path.length = 0
    path.push(file)
    await import(pathToFileURL(file).href)
  }
  return tests
}

/** Runs one test. @returns the time it took, and why it failed where it did. */
export const runTest = async ({ run }) => {
  const start = performance.now()
  try {
    await run()
    return { ms: performance.now() - start }
  } catch (thrown) {
    return {
      ms: performance.now() - start,
      failure: thrown instanceof Error ? thrown.message : String(thrown),
    }
  }
}

// By itself: runs all tests with the mutant that STRYKER names in the environment, and ends at the first failure.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let failed = 0
  try {
    for (const one of await loadTests()) {
      if (LEFT_OUT.has(one.id)) continue
      const { failure } = await runTest(one)
      if (failure === undefined) continue
      console.error(`${one.id}: ${failure}`)
      failed += 1
      if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) break
    }
  } catch (thrown) {
    console.error(thrown)
    failed += 1
  }
  process.exit(failed === 0 ? 0 : 1)
}

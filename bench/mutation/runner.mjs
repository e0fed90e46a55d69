// A test runner for Stryker that keeps the tests loaded and switches mutants in the same process: milliseconds a mutant.
// What runs only while modules load is tried in a process of its own, and so is what survives in files whose work is
// done once and kept.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadTests, runTest } from './tests.mjs'

const ALONE = fileURLToPath(new URL('./tests.mjs', import.meta.url))
/** Time for one whole run in a process of its own, in milliseconds. */
const ALONE_MS = 60_000
const [SUCCESS, FAILED] = [0, 1]

/** Files whose results are kept from one test to the next: a mutant switched on later is not met again. */
const COMPILED_ONCE = /engine.(?:compile|template|expression|behaviour)\.ts$/

/** A mutant that a test meets is tried by that test, though it was met while modules loaded as well. */
const perTest = (coverage) => {
  const met = new Set(Object.values(coverage.perTest).flatMap(Object.keys))
  const only = Object.entries(coverage.static).filter(([id]) => !met.has(id))
  return { ...coverage, static: Object.fromEntries(only) }
}

/** Tests that scan whole samples are for the file they are about; elsewhere they would only repeat what others say. */
const SLOW_MS = 300
const isFor = (id, fileName) => id.includes(`/${fileName.split('/').at(-1)?.replace(/ts$/, 'test.ts')} `)

/** The test files that a run in a process of its own loads: those of the mutant's layer. */
const testsNear = (fileName) =>
  fileName.includes('/engine/')
    ? ['test/engine/**/*.test.ts', 'test/rules.test.ts']
    : ['test/findings/**/*.test.ts']

/** What Stryker's instrumentation and its runners say to each other. */
globalThis.__stryker__ ??= {}
const space = globalThis.__stryker__

class InProcess {
  static inject = []
  #tests
  #times = new Map()

  capabilities() {
    return { reloadEnvironment: false }
  }

  async #loaded() {
    this.#tests ??= await loadTests()
    return this.#tests
  }

  async dryRun() {
    const tests = []
    for (const one of await this.#loaded()) {
      space.currentTestId = one.id
      const { ms, failure } = await runTest(one)
      this.#times.set(one.id, ms)
      tests.push({
        id: one.id,
        name: one.id,
        timeSpentMs: ms,
        ...(failure === undefined ? { status: SUCCESS } : { status: FAILED, failureMessage: failure }),
      })
    }
    space.currentTestId = undefined
    return { status: 'complete', tests, mutantCoverage: perTest(space.mutantCoverage) }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    if (mutantActivation === 'static') return this.#alone(activeMutant)
    const tests = (await this.#loaded())
      .filter(({ id }) => testFilter?.includes(id) ?? true)
      .filter(({ id }) => this.#time(id) < SLOW_MS || isFor(id, activeMutant.fileName))
      .sort((a, b) => this.#time(a.id) - this.#time(b.id))
    space.activeMutant = activeMutant.id
    space.hitCount = hitLimit === undefined ? undefined : 0
    space.hitLimit = hitLimit
    try {
      for (const one of tests) {
        const { failure } = await runTest(one)
        if (space.hitLimit !== undefined && space.hitCount > space.hitLimit)
          return { status: 'timeout', reason: 'it went round in circles' }
        if (failure !== undefined)
          return { status: 'killed', killedBy: [one.id], failureMessage: failure, nrOfTests: tests.length }
      }
    } finally {
      space.activeMutant = undefined
      space.hitCount = undefined
      space.hitLimit = undefined
    }
    return COMPILED_ONCE.test(activeMutant.fileName)
      ? this.#alone(activeMutant)
      : { status: 'survived', nrOfTests: tests.length }
  }

  #time(id) {
    return this.#times.get(id) ?? 0
  }

  #alone({ id, fileName }) {
    const leftOut = [...this.#times].filter(([test, ms]) => ms >= SLOW_MS && !isFor(test, fileName))
    const { status, stderr, error } = spawnSync(process.execPath, ['--no-warnings', ALONE], {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: '.stryker/compiled',
        MUTATION_TESTS: process.env.MUTATION_TESTS ?? testsNear(fileName).join(),
        MUTATION_LEFT_OUT: leftOut.map(([test]) => test).join('\n'),
        __STRYKER_ACTIVE_MUTANT__: id,
      },
      encoding: 'utf8',
      timeout: ALONE_MS,
    })
    if (error !== undefined || status === null) return { status: 'timeout', reason: 'it did not end' }
    return status === 0
      ? { status: 'survived', nrOfTests: 1 }
      : { status: 'killed', killedBy: ['alone'], failureMessage: stderr.slice(0, 300), nrOfTests: 1 }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }]

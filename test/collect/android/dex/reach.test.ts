import { describe, expect, test } from '@jest/globals'
import { withOracle } from '../../../oracles/with-oracle.ts'
import { assembled, findReaches, reachApps } from './reach-corpus.ts'

/** Apps whose truth the analysis does not reach, with what it says instead. */
const MISSED: Readonly<Record<string, string>> = {
  // What a JSON text holds is not followed, so its flag guards nothing here.
  'json-guard': 'before-consent',
  // Nor is it known that a file is not there before the app makes it.
  'file-guard': 'before-consent',
  // What the start does not reach is looked for in all code, where conditions are not told.
  'debug-only': 'later',
  // A class named by a text that is put together at run time is not found.
  'reflection-by-built-name': 'unreached',
}

withOracle('smali', () => {
  const apps = reachApps()
  const found = findReaches(assembled(), apps)

  describe('when code can run', () => {
    test.each(apps.map((app) => [app.name, app] as const))('%s', async (name, { expected }) => {
      const seen = ((await found).get(name) ?? []).map(({ path: _, ...rest }) => rest)
      const wanted = expected.map((row) =>
        MISSED[name] === undefined ? row : { api: row.api, in: row.in, reach: MISSED[name] },
      )
      const withoutOpenGuards = seen.map((row) => {
        const named = wanted.find((other) => other.api === row.api && other.in === row.in)
        return named !== undefined && 'guard' in named ? row : { api: row.api, in: row.in, reach: row.reach }
      })
      expect(withoutOpenGuards).toEqual(expect.arrayContaining(wanted))
      expect(withoutOpenGuards).toHaveLength(wanted.length)
    })
  })
})

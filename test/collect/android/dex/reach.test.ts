import { describe, expect, test } from '@jest/globals'
import { withOracle } from '../../../oracles/with-oracle.ts'
import { assembled, findReaches, reachApps } from './reach-corpus.ts'

/** Apps whose truth the analysis does not reach, with what it says instead. */
const MISSED: Readonly<Record<string, string>> = {
  // Kinds of messages are told for the start only: what is never sent counts as sent later.
  'message-of-other-kind': 'later',
  // What was handed to a library counts as called later.
  'rx-never-subscribed': 'later',
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

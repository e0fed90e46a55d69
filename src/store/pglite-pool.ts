import type { PGliteInterface, Results } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'

/**
 * The embedded database as the pool of connections that kysely expects. It is one session: whoever holds it in a
 * transaction keeps the others waiting, or their statements would fall into that transaction.
 */
export const pglitePool = (database: PGliteInterface): PostgresPool => {
  let last: Promise<void> = Promise.resolve()
  const run = async (text: string, values: readonly unknown[] | undefined): Promise<Results> => {
    if (values !== undefined && values.length > 0) return database.query(text, [...values])
    // Several statements in one text are possible only without parameters.
    const results = await database.exec(text)
    return results.findLast(({ fields }) => fields.length > 0) ?? results.at(-1) ?? { rows: [], fields: [] }
  }
  const query = async (text: string, values?: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
    const { rows, affectedRows } = await run(text, values)
    const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() as PostgresQueryResult<unknown>['command']
    return { command, rowCount: affectedRows ?? rows.length, rows }
  }
  // The driver prepares each connection it has not seen before: there is one, handed from holder to holder.
  let release: () => void = () => undefined
  const connection = { query, release: () => release() } as unknown as PostgresPoolClient
  return {
    async connect() {
      const before = last
      let done: () => void = () => undefined
      last = new Promise((free) => {
        done = free
      })
      await before
      release = done
      return connection
    },
    end: () => database.close(),
  }
}

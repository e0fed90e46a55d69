import type { Migration } from 'kysely'
import { migration as cases } from './0001-cases.ts'
import { migration as answers } from './0002-answers.ts'
import { migration as sdks } from './0003-sdks.ts'
import { migration as paused } from './0004-paused.ts'

/** Every change of the tables, in order. A released one is never edited: a store of any version runs forward. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-cases': cases,
  '0002-answers': answers,
  '0003-sdks': sdks,
  '0004-paused': paused,
}

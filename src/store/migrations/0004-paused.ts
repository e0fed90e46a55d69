import { type Kysely, type Migration, sql } from 'kysely'

/** Batches that were told to wait. */
export const migration: Migration = {
  async up(db: Kysely<never>) {
    await sql`alter table batches add column paused boolean not null default false`.execute(db)
  },
}

import { type Kysely, type Migration, sql } from 'kysely'

/** What operators answered to the problems of a case. */
export const migration: Migration = {
  async up(db: Kysely<never>) {
    await sql`create table answers (
      identity text not null references cases on delete cascade,
      rule text not null,
      content jsonb not null,
      received_at timestamptz not null default now(),
      primary key (identity, rule)
    )`.execute(db)
  },
}

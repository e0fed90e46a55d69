import { type Kysely, type Migration, sql } from 'kysely'

/** SDKs of a case that can receive personal information, to count apps by them. */
export const migration: Migration = {
  async up(db: Kysely<never>) {
    await sql`create table sdks (
      identity text not null references cases on delete cascade,
      sdk text not null,
      name text not null,
      primary key (identity, sdk)
    )`.execute(db)
  },
}

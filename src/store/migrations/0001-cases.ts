import { type Kysely, type Migration, sql } from 'kysely'

const statements = [
  sql`create table apps (
    id integer generated always as identity primary key,
    package text not null,
    certificate text not null,
    unique (package, certificate)
  )`,
  sql`create table versions (
    sha256 text primary key,
    app integer references apps,
    version_code text,
    version_name text,
    label text,
    bytes bigint not null,
    readable boolean not null,
    packed boolean not null
  )`,
  sql`create index versions_of_app on versions (app)`,
  sql`create table facts (key text primary key, content bytea not null)`,
  sql`create table cases (
    identity text primary key,
    package_sha256 text references versions,
    rule_book text not null,
    rule_book_sha256 text not null,
    verdict text not null,
    made_at timestamptz not null default now(),
    content bytea not null,
    facts text references facts
  )`,
  sql`create index cases_of_package on cases (package_sha256)`,
  sql`create table findings (
    identity text not null references cases on delete cascade,
    rule text not null,
    severity text not null,
    verdict text not null,
    fingerprint text not null
  )`,
  sql`create index findings_of_case on findings (identity)`,
  sql`create table items (
    identity text not null references cases on delete cascade,
    law text not null,
    article text not null,
    verdict text not null,
    primary key (identity, law, article)
  )`,
  sql`create table batches (
    id text primary key,
    period text not null,
    frame text not null,
    created_at timestamptz not null default now(),
    listed boolean not null default false
  )`,
  sql`create table entries (
    batch text not null references batches on delete cascade,
    key text not null,
    list_id text,
    store text,
    types jsonb not null,
    operator text,
    reference jsonb not null,
    identity text,
    outcome text not null,
    problem jsonb,
    primary key (batch, key)
  )`,
  // Which worker holds which job of the queue, and numbers for workers.
  sql`create table claims (job uuid primary key, worker integer not null)`,
  sql`create sequence workers as integer`,
  sql`create index entries_of_identity on entries (identity)`,
  sql`create index entries_waiting on entries (batch) where outcome = 'waiting'`,
]

export const migration: Migration = {
  async up(db: Kysely<never>) {
    for (const statement of statements) await statement.execute(db)
  },
}

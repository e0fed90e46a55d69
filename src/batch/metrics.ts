import { type Kysely, sql } from 'kysely'
import { batchStatus } from '../store/batches.ts'
import type { Tables } from '../store/schema.ts'

interface Sample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** A label's value as the text format writes it. https://prometheus.io/docs/instrumenting/exposition_formats/ */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

const gauge = (name: string, help: string, samples: readonly Sample[]): string => {
  const lines = samples.map(({ labels, value }) => {
    const written = Object.entries(labels).map(([label, text]) => `${label}=${quoted(text)}`)
    return `${name}${written.length === 0 ? '' : `{${written.join(',')}}`} ${value}`
  })
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n')
}

/** Figures of store, queue and this process, for Prometheus and what scales workers by it. */
export const metricsText = async (db: Kysely<Tables>): Promise<string> => {
  const batches = await batchStatus(db)
  const { rows: jobs } = await sql<{ state: string; jobs: number; oldest: number }>`
    select state::text, count(*)::int as jobs,
      coalesce(extract(epoch from now() - min(created_on)), 0)::int as oldest
    from pgboss.job where name like 'mingshi-%' and state in ('created', 'retry', 'active') and start_after < 'infinity'
    group by 1 order by 1`.execute(db)
  const entries = batches.flatMap(({ id, period, outcomes }) =>
    Object.entries(outcomes).map(([outcome, value]) => ({ labels: { batch: id, period, outcome }, value })),
  )
  // A state without jobs is told, too: what scales workers down has to see the nought.
  const states = ['created', 'retry', 'active'].map((state) => ({
    labels: { state },
    value: jobs.find((row) => row.state === state)?.jobs ?? 0,
  }))
  const waiting = jobs.filter(({ state }) => state !== 'active')
  return `${[
    gauge('mingshi_entries', 'Apps of batches by outcome.', entries),
    gauge('mingshi_jobs', 'Jobs that wait, are tried again, or are at work.', states),
    gauge('mingshi_oldest_waiting_seconds', 'Age of the oldest job that waits.', [
      { labels: {}, value: Math.max(0, ...waiting.map(({ oldest }) => oldest)) },
    ]),
    gauge('process_resident_memory_bytes', 'Memory of this process.', [
      { labels: {}, value: process.memoryUsage.rss() },
    ]),
  ].join('\n')}\n`
}

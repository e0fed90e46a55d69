import type { Gap } from '../../../facts/facts.ts'
import { BudgetExceeded } from '../../budget.ts'
import type { Collected, Collector, Input } from '../../collector.ts'
import { noteBook } from '../../integrity-note.ts'
import { findCallSites } from './call-sites.ts'
import { catalogueOf } from './catalogue.ts'
import { apiCallRows, codeFileRows } from './code-rows.ts'
import { linkProgram } from './program.ts'

const collect = async ({ android, vocabulary, budget }: Input): Promise<Collected> => {
  if (!android) return { rows: {}, complete: [], gaps: [] }
  const code = await android.code()
  const program = linkProgram(code)
  const notes = noteBook()
  const { sites, sweeps } = findCallSites(program, catalogueOf(vocabulary.apis.values()), budget, notes)
  for (const note of notes.notes) android.note(note)
  const { rows, cut } = apiCallRows(program, sites, vocabulary, () => undefined)
  const damaged = android.notes.find(({ code, weight }) => code.startsWith('dex-') && weight === 'unreadable')
  const gaps: Gap[] = code.unread.map(({ part, because }) => ({ table: 'apiCalls', because, detail: part }))
  if (cut) gaps.push({ table: 'apiCalls', because: 'cap-reached' })
  if (damaged) gaps.push({ table: 'apiCalls', because: 'code-damaged', detail: damaged.part })
  return {
    rows: { codeFiles: codeFileRows(code, sweeps), apiCalls: rows },
    complete: [{ table: 'codeFiles' }, ...(gaps.length === 0 ? [{ table: 'apiCalls' as const }] : [])],
    gaps,
  }
}

/** What the code calls, who calls it, and when it can run. */
export const codeCollector: Collector = {
  name: 'code',
  version: 1,
  fills: ['codeFiles', 'apiCalls'],
  wants: ({ android }) => android !== undefined,
  async collect(input) {
    try {
      return await collect(input)
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded)) throw thrown
      const gap = (table: 'codeFiles' | 'apiCalls'): Gap => ({
        table,
        because: 'cap-reached',
        detail: thrown.what,
      })
      return { rows: {}, complete: [], gaps: [gap('codeFiles'), gap('apiCalls')] }
    }
  },
}

import { describe, expect, test } from '@jest/globals'
import { BudgetExceeded } from '../../src/collect/budget.ts'
import type { Collector, Input } from '../../src/collect/collector.ts'
import { collectFacts } from '../../src/collect/run.ts'
import { ToolError } from '../../src/errors.ts'

const collector = (name: string, collect: () => Promise<never>): Collector =>
  ({ name, version: 1, fills: ['permissions'], wants: () => true, collect }) as unknown as Collector
const fine = {
  name: 'fine',
  version: 1,
  fills: ['features'],
  wants: () => true,
  collect: async () => ({ rows: { features: [] }, complete: [], gaps: [] }),
} as unknown as Collector

const runWith = async (thrown: unknown) => {
  const broken = collector('broken', () => Promise.reject(thrown))
  const { facts, runs } = await collectFacts([broken, fine], {} as Input)
  return {
    facts,
    run: runs.find(({ name }) => name === 'broken'),
    other: runs.find(({ name }) => name === 'fine'),
  }
}

describe('a collector that fails', () => {
  test('by a defect of the tool is told in one line, and costs no other', async () => {
    const { facts, run, other } = await runWith(new TypeError('x is\nundefined'))
    expect(run?.outcome).toBe('failed')
    expect(run?.problems?.map(({ code, text }) => [code, text.zh])).toEqual([
      [
        'collector-failed',
        '读取证据（broken）时工具出错：x is undefined。这部分证据按未读取处理，其余不受影响。',
      ],
    ])
    expect(facts.gaps).toEqual([
      { table: 'permissions', because: 'collector-failed', detail: 'x is undefined' },
    ])
    expect(other?.outcome).toBe('done')
    expect(facts.rows.features).toEqual([])
  })

  test('by its input is told in the words of that', async () => {
    const said = new ToolError('not-a-zip', { zh: '不是 ZIP', en: 'no zip' })
    const { facts, run } = await runWith(said)
    expect(run?.problems).toEqual([said])
    expect(facts.gaps).toEqual([{ table: 'permissions', because: 'not-a-zip', detail: 'no zip' }])
  })

  test('by a cap is told in the case alone', async () => {
    const { facts, run } = await runWith(new BudgetExceeded('a.apk', 'bytes'))
    expect(run?.problems).toEqual([])
    expect(facts.gaps).toEqual([expect.objectContaining({ because: 'cap-reached' })])
  })
})

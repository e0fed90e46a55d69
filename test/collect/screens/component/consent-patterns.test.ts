import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadRuleBook } from '../../../../src/engine/rule-book.ts'
import { scan } from '../../../../src/scan.ts'
import { RULES_FOLDER } from '../../../../src/vocabulary/load.ts'
import { vocabulary } from '../rows.ts'
import { SAMPLES, type Start } from './samples.ts'

const ruleBook = await loadRuleBook(RULES_FOLDER)

/** The verdict of the rule on ticked consent for files handed in. */
const verdictOf = async (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const { case: found } = await scan({ screens: folder }, ruleBook, { vocabulary })
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A source is no captured screen: what is ticked is suspected, and anything else proves nothing. */
const VERDICTS: Readonly<Record<Start, string>> = {
  ticked: 'suspected',
  empty: 'untested',
  undecided: 'untested',
  none: 'untested',
}

describe('consent boxes in sources', () => {
  test.each(SAMPLES)('$name', async ({ files, start }) => {
    const found = await verdictOf(files)
    const result = found.results.find(({ rule }) => rule === 'pre-checked-consent')
    expect(result?.verdict).toBe(VERDICTS[start])
  })
})

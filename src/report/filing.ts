import type { RowOf } from '../facts/index.ts'
import type { Case } from '../findings/case.ts'
import { type Words, wordFor } from '../words/words.ts'

type Filing = RowOf<'filings'>

/** How the sample stands to the APP filing, over all entries that name it. */
export interface FilingState {
  readonly result: NonNullable<Filing['result']>
  readonly differs: readonly string[]
  /** Why it was not checked, as a stable code. */
  readonly because?: string
  readonly formerCertificate: boolean
}

const ORDER = ['consistent', 'inconsistent', 'unchecked'] as const

/** The best of the entries: an operator may have filed an app under several certificates. */
export const filingOf = ({ facts, collectors }: Pick<Case, 'facts' | 'collectors'>): FilingState => {
  const [best] = [...(facts.rows.filings ?? [])].sort(
    (a, b) => ORDER.indexOf(a.result ?? 'unchecked') - ORDER.indexOf(b.result ?? 'unchecked'),
  )
  const result = best?.result ?? 'unchecked'
  const gap = collectors.flatMap(({ gaps }) => gaps).find(({ table }) => table === 'filings')
  const because =
    best?.because ?? (result === 'unchecked' ? (gap?.because ?? 'no-filing-supplied') : undefined)
  return {
    result,
    differs: best?.differs ?? [],
    formerCertificate: best?.formerCertificate === true,
    ...(because === undefined ? {} : { because }),
  }
}

/** The result and, in words, what differs or why it was not checked: 样本与备案信息不一致（证书 MD5不同）. */
export const filingWords = (words: Words, { result, differs, because }: FilingState): string => {
  const parts = differs.map((part) => wordFor(words.filingParts, part)).join(words.terminal.listComma)
  const why =
    because === undefined
      ? parts === ''
        ? ''
        : words.terminal.filingDiffers(parts)
      : wordFor(words.filingReasons, because)
  return words.terminal.filing(words.filingResults[result], why)
}

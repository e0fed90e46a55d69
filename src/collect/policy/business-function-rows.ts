import type { RowOf } from '../../facts/index.ts'
import type { Evidence } from '../../facts/table.ts'
import { rowId } from '../screens/row-id.ts'
import type { BusinessFunction } from './business-functions.ts'
import type { Place } from './clauses.ts'

type Row = RowOf<'businessFunctions'>

/** Functions as rows; two of one name become one. */
export const functionRows = (
  functions: readonly BusinessFunction[],
  document: string,
  evidence: Evidence,
  place: Place,
): Row[] => {
  const rows = new Map<string, Row>()
  for (const item of functions) {
    const first = item.sentences[0]
    if (!first) continue
    const known = rows.get(item.name)
    const kinds = [...new Set([...(known?.kinds ?? []), ...item.kinds.map(({ kind }) => kind)])].sort()
    const words = [...new Set([...(known?.kindWords ?? []), ...item.kinds.map(({ word }) => word)])].sort()
    const text = item.sentences.map((sentence) => sentence.text).join('')
    rows.set(item.name, {
      id: rowId('function', document, item.name),
      evidence,
      source: known?.source ?? place(first),
      document,
      name: item.name,
      kinds,
      kindWords: words,
      kindsListed: kinds.length > 0,
      purposeStated: item.purposeStated || known?.purposeStated === true,
      openList: item.openList || known?.openList === true,
      shared: item.shared && known?.shared !== false,
      whole: item.whole && known?.whole !== false,
      form: known?.form ?? item.form,
      text: (known?.text ? `${known.text}${text}` : text).slice(0, 4000),
    })
  }
  return [...rows.values()]
}

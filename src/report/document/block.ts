/** Names of the `code` blocks that the numbers of a part come from. */
export type Queries = readonly string[]

/** A part of a document, whatever it is written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly query?: Queries }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      readonly rows: readonly (readonly (string | number)[])[]
      readonly query?: Queries
    }
  | {
      readonly kind: 'chart'
      readonly title: string
      /** What the values of a bar are, in their order; one or two. */
      readonly series: readonly string[]
      readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[]
      /** Where a table of the document has the same numbers: forms without pictures leave the chart out. */
      readonly inTable?: true
      readonly query?: Queries
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly name: string; readonly text: string }

/** A share in words, or the dash that stands for none. */
const SHARE = /^(?:\d+(?:\.\d+)?%|—)$/

/** Which columns of a table stand right: those of numbers and of shares. */
export const rightColumns = ({ heads, rows }: Extract<Block, { kind: 'table' }>): readonly boolean[] =>
  heads.map(
    (_, at) =>
      rows.length > 0 &&
      rows.every((row) => typeof row[at] === 'number' || SHARE.test(String(row[at] ?? ''))),
  )

/** A chart as the table of its numbers, for forms without pictures; nothing where another table has them. */
export const chartTable = (chart: Extract<Block, { kind: 'chart' }>): Block[] =>
  chart.inTable === true
    ? []
    : [
        {
          kind: 'table',
          heads: ['', ...chart.series],
          rows: chart.bars.map(({ name, values }) => [name, ...values]),
          ...(chart.query === undefined ? {} : { query: chart.query }),
        },
      ]

/** Where the numbers of a part come from, for forms without links: ` [totals, entries]`. */
export const cited = (query: Queries | undefined): string =>
  query === undefined ? '' : ` [${query.join(', ')}]`

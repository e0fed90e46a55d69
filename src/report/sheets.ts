import { type Rows, TABLES, type TableName } from '../facts/index.ts'
import { showLocator } from '../facts/locator.ts'
import type { RowHead } from '../facts/table.ts'
import type { Case } from '../findings/case.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { placesOf } from './place.ts'
import { visible } from './visible.ts'

export type Cell = string | number

/** One table of a workbook. */
export interface Sheet {
  /** Stable, for file names: findings, permissions, sdks, calls. */
  readonly id: string
  readonly title: string
  readonly heads: readonly string[]
  /** Columns for those who compute, by their place: a workbook keeps them folded away, neither shown nor printed. */
  readonly aside?: readonly number[]
  /** Texts that are percentages, as 39.4%, are figures in a workbook, to be sorted and computed with. */
  readonly shares?: true
  readonly rows: readonly (readonly Cell[])[]
}

/** Longest text a cell of a workbook holds (ECMA-376, 32,767 characters). */
const CELL_CAP = 32_000

const shown = (text: string): string => {
  const plain = visible(text)
  return plain.length > CELL_CAP ? `${plain.slice(0, CELL_CAP)}…` : plain
}

const cellOf = (value: unknown, words: Words): Cell => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? words.report.yes : words.report.no
  return shown(Array.isArray(value) ? value.map(String).join(words.report.listComma) : String(value))
}

const findings = (theCase: Case, words: Words, lang: Language): Sheet => {
  const exhibits = new Map(theCase.exhibits.map((exhibit) => [exhibit.number, exhibit]))
  return {
    id: 'findings',
    title: words.sheets.findings,
    heads: Object.values(words.sheets.findingHeads),
    rows: theCase.results.flatMap((result) =>
      result.findings.map(({ verdict, fingerprint, fact, exhibits: cited, decision }): Cell[] => [
        words.verdicts[verdict],
        decision === undefined ? '' : words.signing.decidedBy(shown(decision.by), decision.on),
        decision === undefined ? '' : words.verdicts[decision.tool],
        result.title[lang],
        words.severities[result.severity],
        result.clauses.map(({ cite }) => cite[lang]).join('\n'),
        shown(fact?.[lang] ?? ''),
        cited
          .flatMap((number) => exhibits.get(number) ?? [])
          .map((exhibit) => `${exhibit.number} ${shown(placesOf(exhibit))}`)
          .join('\n'),
        result.remedy[lang],
        result.rule,
        fingerprint,
      ]),
    ),
  }
}

/** The columns of a table in one language: of a name told in both, only the one that is read. */
const columnsIn = (table: TableName, lang: Language): readonly string[] => {
  const all = Object.keys(TABLES[table].columns)
  const told = new Set(all)
  return all.filter((column) =>
    lang === 'en'
      ? !told.has(`${column}English`)
      : !(column.endsWith('English') && told.has(column.slice(0, -'English'.length))),
  )
}

/** Ids that stand beside names, lists whose short form is told, and what the place of a row says already. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  permissions: ['kinds'],
  sdks: [
    'sdk',
    'kinds',
    'codeFiles',
    'callsBefore',
    'callsAfter',
    'startedBy',
    'startSeenAs',
    'names',
    'vendorNames',
    'namedIn',
  ],
  apiCalls: ['api', 'kinds', 'callerClass', 'callerMethod', 'owner', 'entry', 'path', 'starts', 'sdk'],
}
/** Columns before those of the table: the place and the strength. */
const BEFORE = 2

/** A fact table as it stands: place, strength, then its columns. */
const tableSheet = (id: string, table: TableName, rows: readonly RowHead[], lang: Language): Sheet => {
  const words = wordsOf(lang)
  const columns = columnsIn(table, lang)
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = words.sheets.choices
  return {
    id,
    title: wordFor(words.facts.tables, table),
    heads: [
      words.report.problems.place,
      words.sheets.strength,
      ...columns.map((column) => wordFor(words.facts.columns, `${table}.${column}`)),
    ],
    aside: columns.flatMap((column, at) => (ASIDE[table]?.includes(column) === true ? [at + BEFORE] : [])),
    rows: rows.map((row) => {
      const cells = row as unknown as Readonly<Record<string, unknown>>
      return [
        shown(showLocator(row.source)),
        wordFor(words.evidence, row.evidence),
        ...columns.map((column) => {
          const said = choices[`${table}.${column}`]
          const cell = cells[column] ?? cells[column.replace(/English$/, '')]
          return cellOf(said !== undefined && typeof cell === 'string' ? wordFor(said, cell) : cell, words)
        }),
      ]
    }),
  }
}

const FACTS: readonly (readonly [string, TableName])[] = [
  ['permissions', 'permissions'],
  ['sdks', 'sdks'],
  ['calls', 'apiCalls'],
]

/** Findings, permissions, SDKs and calls as tables for a workbook. @param rows all facts, where they are at hand. */
export const sheetsOf = (theCase: Case, rows: Rows, lang: Language): readonly Sheet[] => {
  const words = wordsOf(lang)
  return [
    findings(theCase, words, lang),
    ...FACTS.map(([id, table]) =>
      tableSheet(id, table, rows[table] ?? theCase.facts.rows[table] ?? [], lang),
    ),
  ]
}

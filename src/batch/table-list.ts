import { ToolError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

/** Columns of a list, by the names people write over them. */
const COLUMNS = {
  id: ['id', '编号', '序号'],
  package: ['package', '安装包', '安装包路径'],
  sha256: ['sha256', 'SHA-256'],
  store: ['store', '应用来源', '应用商店'],
  types: ['types', 'type', 'App类型', '类型'],
  policy: ['policy', '隐私政策'],
  policyFrom: ['policy-from', '隐私政策来源'],
  screens: ['screens', '现场记录'],
  operator: ['operator', '运营者', '应用开发者'],
} as const

type Column = keyof typeof COLUMNS
const NAMES = Object.entries(COLUMNS).flatMap(([column, names]) =>
  names.map((name) => [name.toLowerCase(), column as Column] as const),
)

/** A list that cannot be read as one. */
export const listMalformed = (file: string, zh: string, en: string): ToolError =>
  new ToolError('list-malformed', { zh: `清单 ${file} ${zh}。`, en: `The list ${file} ${en}.` })

/** Several values in one cell. */
const several = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const columnsOf = (heads: readonly string[], file: string): (Column | undefined)[] => {
  const known = new Map(NAMES)
  return heads.map((head) => {
    const name = head.trim().toLowerCase()
    if (name === '') return undefined
    const column = known.get(name)
    if (column !== undefined) return column
    const near = nearestName(name, known.keys())
    throw listMalformed(
      file,
      `没有“${head}”这一列${near === undefined ? '' : `，是否为“${near}”`}`,
      `has an unknown column "${head}"${near === undefined ? '' : `; did you mean "${near}"`}`,
    )
  })
}

type Cells = Readonly<Partial<Record<Column, string>>>

const entryValue = ({
  id,
  package: path,
  sha256,
  store,
  types,
  policy,
  policyFrom,
  screens,
  operator,
}: Cells) => ({
  ...(id === undefined ? {} : { id }),
  ...(path === undefined ? {} : { package: path }),
  ...(sha256 === undefined ? {} : { sha256 }),
  ...(store === undefined ? {} : { store }),
  ...(types === undefined ? {} : { types: several(types) }),
  ...(policy === undefined
    ? {}
    : { documents: several(policy).map((from) => ({ from, provenance: policyFrom ?? 'supplied' })) }),
  ...(screens === undefined ? {} : { screens }),
  ...(operator === undefined ? {} : { app: { operator } }),
})

/** A title may stand above the names of the columns. */
const TITLES = 5

const headOf = (rows: readonly (readonly string[])[]): number => {
  const packages: readonly string[] = COLUMNS.package.map((name) => name.toLowerCase())
  const found = rows
    .slice(0, TITLES)
    .findIndex((row) => row.some((cell) => packages.includes(cell.trim().toLowerCase())))
  return Math.max(0, found)
}

/** Rows of a table as values that an entry is read from. Its first row names the columns. Throws `ToolError` `list-malformed`. */
export const tableEntries = (
  rows: readonly (readonly string[])[],
  file: string,
): readonly { readonly place: string; readonly value: unknown }[] => {
  const head = headOf(rows)
  const columns = columnsOf(rows[head] ?? [], file)
  return rows.slice(head + 1).flatMap((row, i) => {
    const cells: Partial<Record<Column, string>> = {}
    row.forEach((cell, at) => {
      const column = columns[at]
      if (column !== undefined && cell !== '') cells[column] = cell
    })
    return Object.keys(cells).length === 0
      ? []
      : [{ place: `${file}:${head + i + 2}`, value: entryValue(cells) }]
  })
}

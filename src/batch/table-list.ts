import { ToolError } from '../errors.ts'
import { editDistance, nearestName } from '../nearest-name.ts'

/** Columns of a list, by the names people write over them. */
const COLUMNS = {
  id: ['id', '编号', '序号'],
  package: ['package', '安装包', '安装包路径'],
  sha256: ['sha256', 'SHA-256'],
  store: ['store', '应用来源', '应用商店', '商店', '来源'],
  types: ['types', 'type', 'App类型', '应用类型', '类型'],
  policy: ['policy', '隐私政策'],
  policyFrom: ['policy-from', '隐私政策来源'],
  screens: ['screens', '现场记录'],
  operator: ['operator', '运营者', '应用开发者', '开发者', '运营单位'],
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

/** Columns of which one at least must be there: an entry names a package, documents or screens. */
const NEEDED: readonly Column[] = ['package', 'policy', 'screens']

/** The known name that was probably meant: one slip in three characters at most, so that 应用版本 is no 应用来源. */
const meant = (name: string): string | undefined => {
  const near = nearestName(name, new Map(NAMES).keys())
  if (near === undefined) return undefined
  return editDistance(name, near) * 3 <= Math.max(name.length, near.length) ? near : undefined
}

/** Names are shown in part where there are very many, or one is very long. */
const [MOST_SHOWN, LONGEST_SHOWN] = [10, 40]

/** Names of columns, each with the one that was probably meant. */
const shown = (heads: readonly string[], lang: 'zh' | 'en'): string => {
  const said = heads.slice(0, MOST_SHOWN).map((head) => {
    const near = meant(head.toLowerCase())
    const name = [...head.replace(/\s+/g, ' ')].slice(0, LONGEST_SHOWN).join('')
    if (lang === 'zh') return `“${name}”${near === undefined ? '' : `（是否为“${near}”）`}`
    return `"${name}"${near === undefined ? '' : ` (did you mean "${near}")`}`
  })
  const more = heads.length > MOST_SHOWN ? (lang === 'zh' ? ' 等' : ', …') : ''
  return said.join(lang === 'zh' ? '、' : ', ') + more
}

const ignoring = (file: string, heads: readonly string[]): ToolError =>
  new ToolError('columns-ignored', {
    zh: `清单 ${file} 中的列${shown(heads, 'zh')}未使用。`,
    en: `Columns of the list ${file} are not used: ${shown(heads, 'en')}.`,
  })

interface Columns {
  readonly columns: readonly (Column | undefined)[]
  /** Names over columns that nobody knows. */
  readonly unknown: readonly string[]
}

const columnsOf = (heads: readonly string[], file: string): Columns => {
  const known = new Map(NAMES)
  const names = heads.map((head) => head.trim())
  const columns = names.map((name) => known.get(name.toLowerCase()))
  const unknown = names.filter((name, at) => name !== '' && columns[at] === undefined)
  if (NEEDED.some((column) => columns.includes(column))) return { columns, unknown }
  const needed = NEEDED.map((column) => COLUMNS[column])
  throw listMalformed(
    file,
    `没有${needed.map(([, zh]) => `“${zh}”`).join('、')}中的任何一列${unknown.length === 0 ? '' : `，只有${shown(unknown, 'zh')}`}`,
    `has no column "${needed.map(([en]) => en).join('", "')}", one of which is needed${unknown.length === 0 ? '' : `; it has ${shown(unknown, 'en')}`}`,
  )
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

/** A list that was read: values that entries are read from, and what of it is not used. */
export interface TableList {
  readonly entries: readonly { readonly place: string; readonly value: unknown }[]
  readonly warning?: ToolError
}

/**
 * Rows of a table as values that an entry is read from. Its first row names the columns; those that nobody knows are left
 * alone. Throws `ToolError` `list-malformed`.
 */
export const tableList = (rows: readonly (readonly string[])[], file: string): TableList => {
  const head = headOf(rows)
  const { columns, unknown } = columnsOf(rows[head] ?? [], file)
  const entries = rows.slice(head + 1).flatMap((row, i) => {
    const cells: Partial<Record<Column, string>> = {}
    row.forEach((cell, at) => {
      const column = columns[at]
      if (column !== undefined && cell !== '') cells[column] = cell
    })
    return Object.keys(cells).length === 0
      ? []
      : [{ place: `${file}:${head + i + 2}`, value: entryValue(cells) }]
  })
  return unknown.length === 0 ? { entries } : { entries, warning: ignoring(file, unknown) }
}

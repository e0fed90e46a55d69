import { isAbsolute, join } from 'node:path'
import type { AppReference } from '../collect/app-reference.ts'
import { ToolError } from '../errors.ts'
import { formFault, type SchemaError } from '../forms/form-fault.ts'
import { canBeKept } from '../store/kept-text.ts'

/** One app of a list. */
export interface ListEntry {
  /** The name the list gives it; it comes back as it is. */
  readonly id?: string
  readonly store?: string
  /** SHA-256 the package must have, lower-case hexadecimal. */
  readonly sha256?: string
  readonly reference: AppReference
}

const malformed = (zh: string, en: string): ToolError =>
  new ToolError('entry-malformed', {
    zh: `清单条目有误：${zh}。请按文档修改该行。`,
    en: `Malformed list entry: ${en}. Correct the line.`,
  })

/** Whether a place is an http(s) address and not a path. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place)

const besides = (folder: string, place: string): string =>
  isAddress(place) || isAbsolute(place) ? place : join(folder, place)

const placed = (reference: AppReference, folder: string): AppReference => ({
  ...reference,
  ...(reference.package === undefined ? {} : { package: besides(folder, reference.package) }),
  ...(reference.screens === undefined ? {} : { screens: besides(folder, reference.screens) }),
  ...(reference.source === undefined ? {} : { source: besides(folder, reference.source) }),
  ...(reference.filing === undefined ? {} : { filing: besides(folder, reference.filing) }),
  ...(reference.runtime === undefined
    ? {}
    : { runtime: reference.runtime.map((path) => besides(folder, path)) }),
  ...(reference.documents === undefined
    ? {}
    : { documents: reference.documents.map((known) => ({ ...known, from: besides(folder, known.from) })) }),
})

/** Columns of a table that a line of JSON writes otherwise. */
const COLUMNS: Readonly<Record<string, string>> = {
  policy: 'documents: [{from, provenance}]',
  'policy-from': 'documents: [{from, provenance}]',
  operator: 'app: {operator}',
}

const faultOf = (error: SchemaError | undefined): ToolError => {
  const { zh, en } = formFault(error).says
  const { additionalProperty } = (error?.params ?? {}) as { readonly additionalProperty?: string }
  const written = error?.instancePath === '' ? COLUMNS[additionalProperty ?? ''] : undefined
  return written === undefined
    ? malformed(zh, en)
    : malformed(`${zh}，JSON 行中写作 ${written}`, `${en}; a line of JSON has ${written}`)
}

/** Reads entries whose relative paths stand in `folder`. The schema is compiled once. */
export const entryReader = async (folder: string): Promise<(value: unknown) => ListEntry> => {
  const [{ Ajv }, { listEntrySchema }] = await Promise.all([import('ajv'), import('./list-entry-schema.ts')])
  const check = new Ajv({ strict: false, verbose: true }).compile(listEntrySchema)
  /** Throws `ToolError` `entry-malformed`. */
  return (value) => {
    if (!check(value)) throw faultOf(check.errors?.[0])
    if (!canBeKept(value)) throw malformed('含有无法保存的字符', 'it has characters that cannot be kept')
    const { id, store, sha256, ...reference } = value as import('./list-entry-schema.ts').WrittenEntry
    const named = placed(reference, folder)
    if (named.package === undefined && named.documents === undefined && named.screens === undefined)
      throw malformed('没有安装包、文件或界面', 'it names no package, document or screens')
    return {
      ...(id === undefined ? {} : { id }),
      ...(store === undefined ? {} : { store }),
      ...(sha256 === undefined ? {} : { sha256: sha256.toLowerCase() }),
      reference: named,
    }
  }
}

/** The value of a line of JSON. Throws `ToolError` `entry-malformed`. */
export const parseJsonLine = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('不是 JSON 对象', 'it is not JSON')
  }
}

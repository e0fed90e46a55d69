import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { messageOf, ToolError } from '../errors.ts'
import { RULES_FOLDER } from '../vocabulary/load.ts'
import type { Law } from './law-schema.ts'
import type { Rule } from './rule-schema.ts'

/** Rules and laws as plain data: what the files hold and what the build writes. */
export interface RuleBookData {
  /** Year and month of the newest change that its maker declared, from rules/book.yaml. */
  readonly version: string
  /** SHA-256 over all its files. */
  readonly sha256: string
  /** @internal */
  readonly rules: readonly Rule[]
  /** @internal */
  readonly laws: readonly Law[]
}

/** Rules and laws, ready to judge by. What its members hold follows `rules/rule.schema.json` and `rules/law.schema.json`. */
export interface RuleBook extends Omit<RuleBookData, 'laws'> {
  /** @internal */
  readonly laws: ReadonlyMap<string, Law>
}

/** Folders under the rules folder that hold no rules. */
const NOT_RULES = new Set(['laws', 'vocabulary'])
const COMPILED = new URL('../rule-book.json', import.meta.url)

/** Rule files of a folder, sorted; each topic is a folder. */
export const ruleFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_RULES.has(entry.name))
    .flatMap((topic) =>
      readdirSync(join(folder, topic.name))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(folder, topic.name, name)),
    )
    .sort()

export const lawFiles = (folder: string): string[] =>
  existsSync(join(folder, 'laws'))
    ? readdirSync(join(folder, 'laws'))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(folder, 'laws', name))
        .sort()
    : []

const malformed = (path: string, why: string): ToolError =>
  new ToolError('rule-malformed', {
    zh: `规则文件 ${path} 无法读取：${why}。请用 mingshi rules lint 查看位置。`,
    en: `Rule file ${path} cannot be read: ${why}. Run mingshi rules lint to see where.`,
  })

/** Reads a rule book from YAML. Throws `ToolError` on a file that is no YAML; lint tells the rest. */
export const readRuleBook = async (folder: string): Promise<RuleBookData> => {
  const { parse } = await import('yaml')
  const hash = createHash('sha256')
  const read = (path: string): unknown => {
    const source = readFileSync(path, 'utf8')
    const name = relative(folder, path).replaceAll('\\', '/')
    hash.update(`${name}\n${source}\n`)
    try {
      return parse(source)
    } catch (thrown) {
      throw malformed(name, messageOf(thrown))
    }
  }
  const book = existsSync(join(folder, 'book.yaml'))
    ? (read(join(folder, 'book.yaml')) as { version?: string })
    : {}
  const laws = lawFiles(folder).map((path) => read(path) as Law)
  const rules = ruleFiles(folder).map((path) => read(path) as Rule)
  return { version: String(book.version ?? ''), sha256: hash.digest('hex'), rules, laws }
}

const indexed = (data: RuleBookData): RuleBook => ({
  ...data,
  rules: [...data.rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
  laws: new Map(data.laws.map((law) => [law.id, law])),
})

/**
 * The rule book that comes with the program, compiled where there is a build; or that of another folder.
 * @param folder of rules; its form is that of `rules/`.
 * @throws ToolError `rule-malformed` where a file of the folder is no YAML.
 */
export const loadRuleBook = async (folder?: string): Promise<RuleBook> => {
  if (folder === undefined && existsSync(COMPILED)) {
    return indexed(JSON.parse(readFileSync(COMPILED, 'utf8')) as RuleBookData)
  }
  return indexed(await readRuleBook(folder ?? RULES_FOLDER))
}

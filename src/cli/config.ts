import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { RuleBook } from '../engine/rule-book.ts'
import { messageOf, ToolError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'
import type { Config } from './config-schema.ts'

/** The name under which a configuration is found in the working folder. */
export const CONFIG_NAME = 'mingshi.config.yaml'

const wrong = (path: string, line: number, zh: string, en: string): ToolError =>
  new ToolError('config-malformed', {
    zh: `配置文件 ${path}:${line} ${zh}。`,
    en: `Configuration ${path}:${line} ${en}.`,
  })

const meant = (near: string | undefined, lang: 'zh' | 'en'): string => {
  if (near === undefined) return ''
  return lang === 'zh' ? `，是否为“${near}”` : `; did you mean "${near}"`
}

interface SchemaError {
  readonly instancePath: string
  readonly message?: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: { readonly properties?: object }
}

const steps = (pointer: string): string[] => pointer.split('/').slice(1)

const checkForm = async (path: string, value: unknown, lineOf: (path: string[]) => number): Promise<void> => {
  const [{ Ajv }, { configSchema }] = await Promise.all([import('ajv'), import('./config-schema.ts')])
  const check = new Ajv({ strict: false, verbose: true }).compile(configSchema)
  if (check(value)) return
  const error = check.errors?.[0] as SchemaError | undefined
  const at = steps(error?.instancePath ?? '')
  const extra = error?.params.additionalProperty
  if (typeof extra === 'string') {
    const near = nearestName(extra, Object.keys(error?.parentSchema?.properties ?? {}))
    throw wrong(
      path,
      lineOf([...at, extra]),
      `没有“${extra}”这一项${meant(near, 'zh')}`,
      `has no key "${extra}"${meant(near, 'en')}`,
    )
  }
  const name = at.join('.')
  throw wrong(path, lineOf(at), `${name}：${error?.message ?? ''}`, `${name}: ${error?.message ?? ''}`)
}

const checkNames = (
  path: string,
  config: Config,
  ruleBook: RuleBook,
  lineOf: (path: string[]) => number,
): void => {
  const rules = new Map(ruleBook.rules.map((rule) => [rule.id, rule]))
  const known = ruleBook.rules.flatMap((rule) =>
    Object.keys(rule.settings ?? {}).map((name) => `${rule.id}.${name}`),
  )
  for (const key of Object.keys(config.settings ?? {})) {
    if (known.includes(key)) continue
    const near = nearestName(key, known)
    throw wrong(
      path,
      lineOf(['settings', key]),
      `没有“${key}”这一阈值${meant(near, 'zh')}`,
      `no such setting "${key}"${meant(near, 'en')}`,
    )
  }
  config.suppressions?.forEach(({ rule }, i) => {
    if (rules.has(rule)) return
    const near = nearestName(rule, rules.keys())
    throw wrong(
      path,
      lineOf(['suppressions', String(i), 'rule']),
      `没有“${rule}”这条规则${meant(near, 'zh')}`,
      `no such rule "${rule}"${meant(near, 'en')}`,
    )
  })
}

const besides = (folder: string, path: string): string => (isAbsolute(path) ? path : join(folder, path))

const resolved = (config: Config, folder: string): Config => ({
  ...config,
  ...(config.policy === undefined
    ? {}
    : { policy: config.policy.map((from) => (/^https?:/.test(from) ? from : besides(folder, from))) }),
  ...(config.screens === undefined ? {} : { screens: besides(folder, config.screens) }),
})

/**
 * Reads the configuration: the file named, or `mingshi.config.yaml` of the working folder where there is one.
 * Throws `ToolError` with file and line on anything it does not know.
 */
export const loadConfig = async (named: string | undefined, ruleBook: RuleBook): Promise<Config> => {
  const path = named ?? CONFIG_NAME
  if (!existsSync(path)) {
    if (named === undefined) return {}
    throw new ToolError('config-missing', {
      zh: `找不到配置文件 ${path}。`,
      en: `No configuration file at ${path}.`,
    })
  }
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const source = readFileSync(path, 'utf8')
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineOf = (at: string[]): number => {
    const node = document.getIn(
      at.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      true,
    )
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
  }
  const [fault] = document.errors
  if (fault) throw wrong(path, lines.linePos(fault.pos[0]).line, messageOf(fault), messageOf(fault))
  const value: unknown = document.toJS() ?? {}
  await checkForm(path, value, lineOf)
  const config = value as Config
  checkNames(path, config, ruleBook, lineOf)
  return resolved(config, dirname(resolve(path)))
}

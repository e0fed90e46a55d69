import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { PACKS } from '../engine/packs.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import { meant } from '../forms/form-fault.ts'
import type { FormPath } from '../forms/yaml-text.ts'
import { nearestName } from '../nearest-name.ts'
import type { Config } from './config-schema.ts'
import { type Form, type FormKind, readForm } from './yaml-form.ts'

/** The name under which a configuration is found in the working folder. */
export const CONFIG_NAME = 'mingshi.config.yaml'

const KIND: FormKind = { code: 'config-malformed', zh: '配置文件', en: 'Configuration' }

const checkNames = ({ value: config, wrong }: Form<Config>, ruleBook: RuleBook): void => {
  const rules = new Map(ruleBook.rules.map((rule) => [rule.id, rule]))
  const known = ruleBook.rules.flatMap((rule) =>
    Object.keys(rule.settings ?? {}).map((name) => `${rule.id}.${name}`),
  )
  const checkRule = (rule: string, path: FormPath): void => {
    if (rules.has(rule)) return
    const near = nearestName(rule, rules.keys())
    throw wrong(
      path,
      `没有“${rule}”这条规则${meant(near, 'zh')}`,
      `no such rule "${rule}"${meant(near, 'en')}`,
    )
  }
  for (const key of Object.keys(config.settings ?? {})) {
    if (known.includes(key)) continue
    const near = nearestName(key, known)
    throw wrong(
      ['settings', key],
      `没有“${key}”这一阈值${meant(near, 'zh')}`,
      `no such setting "${key}"${meant(near, 'en')}`,
    )
  }
  config.packs?.forEach((pack, i) => {
    if ((PACKS as readonly string[]).includes(pack)) return
    const near = nearestName(pack, PACKS)
    throw wrong(
      ['packs', i],
      `没有“${pack}”这个规则包${meant(near, 'zh')}，可用的有 ${PACKS.join('、')}`,
      `no such pack "${pack}"${meant(near, 'en')}; known: ${PACKS.join(', ')}`,
    )
  })
  for (const rule of Object.keys(config.severities ?? {})) checkRule(rule, ['severities', rule])
  config.suppressions?.forEach(({ rule }, i) => {
    checkRule(rule, ['suppressions', i, 'rule'])
  })
}

const besides = (folder: string, path: string): string => (isAbsolute(path) ? path : join(folder, path))

const resolved = (config: Config, folder: string): Config => ({
  ...config,
  ...(config.policy === undefined
    ? {}
    : { policy: config.policy.map((from) => (/^https?:/.test(from) ? from : besides(folder, from))) }),
  ...(config.screens === undefined ? {} : { screens: besides(folder, config.screens) }),
  ...(config.source === undefined ? {} : { source: besides(folder, config.source) }),
  ...(config.filing === undefined ? {} : { filing: besides(folder, config.filing) }),
  ...(config.runtime === undefined ? {} : { runtime: config.runtime.map((path) => besides(folder, path)) }),
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
  const form = await readForm<Config>(path, (await import('./config-schema.ts')).configSchema, KIND)
  checkNames(form, ruleBook)
  return resolved(form.value, dirname(resolve(path)))
}

import { nearestName } from '../nearest-name.ts'
import type { Bilingual } from '../verdict.ts'
import type { FormPath } from './yaml-text.ts'

/** One mistake that ajv found. */
export interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string
  readonly params: object
  readonly parentSchema?: object
}

/** A mistake in what somebody wrote: where it is, and what is wrong, as the end of a sentence about that place. */
export interface FormFault {
  readonly at: FormPath
  readonly says: Bilingual
}

/** “，是否为……”, where a name is near. */
export const meant = (near: string | undefined, lang: 'zh' | 'en'): string => {
  if (near === undefined) return ''
  return lang === 'zh' ? `，是否为“${near}”` : `; did you mean "${near}"`
}

/** `suppressions[0].author` */
export const dotted = (path: FormPath): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )

const TYPES: Readonly<Record<string, Bilingual>> = {
  array: { zh: '列表', en: 'a list' },
  object: { zh: '若干“键: 值”', en: 'keys with their values' },
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数值', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: '空', en: 'empty' },
}

const listOf = (values: unknown): string[] => (Array.isArray(values) ? values.map(String) : [String(values)])

const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** What each mistake is called; anything else keeps the words of ajv. */
const saying = (keyword: string, params: Readonly<Record<string, unknown>>): Bilingual | undefined => {
  const limit = String(params.limit)
  switch (keyword) {
    case 'required': {
      const name = String(params.missingProperty)
      return { zh: `缺少 ${name}`, en: `lacks ${name}` }
    }
    case 'enum': {
      const values = listOf(params.allowedValues)
      return { zh: `应为 ${values.join('、')} 之一`, en: `should be one of ${values.join(', ')}` }
    }
    case 'type': {
      const types = listOf(params.type).map((name) => TYPES[name] ?? { zh: name, en: name })
      const of = (lang: 'zh' | 'en') => types.map((type) => type[lang])
      return { zh: `应为${of('zh').join('或者')}`, en: `should be ${of('en').join(' or ')}` }
    }
    case 'minLength':
      return { zh: `至少写 ${limit} 个字`, en: `should have at least ${limit} characters` }
    case 'maxLength':
      return { zh: `不得超过 ${limit} 个字`, en: `should have at most ${limit} characters` }
    case 'minItems':
      return { zh: `至少列 ${limit} 项`, en: `should have at least ${limit} entries` }
    case 'minimum':
    case 'exclusiveMinimum':
      return { zh: `过小（界限 ${limit}）`, en: `is too small (the limit is ${limit})` }
    case 'maximum':
    case 'exclusiveMaximum':
      return { zh: `过大（界限 ${limit}）`, en: `is too large (the limit is ${limit})` }
    case 'pattern': {
      const pattern = String(params.pattern)
      return { zh: `格式应为 ${pattern}`, en: `should be written as ${pattern}` }
    }
    default:
      return undefined
  }
}

/** What is wrong, for the person who wrote the form. A key that is not known is told at its own place, with the one that is near. */
export const formFault = (error: SchemaError | undefined): FormFault => {
  const at = pathOf(error?.instancePath ?? '')
  const params = (error?.params ?? {}) as Readonly<Record<string, unknown>>
  if (error?.keyword === 'additionalProperties') {
    const extra = String(params.additionalProperty)
    const { properties = {} } = (error.parentSchema ?? {}) as { readonly properties?: object }
    const near = nearestName(extra, Object.keys(properties))
    return {
      at: [...at, extra],
      says: {
        zh: `没有“${extra}”这一项${meant(near, 'zh')}`,
        en: `has no key "${extra}"${meant(near, 'en')}`,
      },
    }
  }
  const words = error?.message ?? ''
  const place = dotted(at)
  const says = saying(error?.keyword ?? '', params) ?? { zh: words, en: words }
  return {
    at,
    says: {
      zh: place === '' ? says.zh : `${place}：${says.zh}`,
      en: place === '' ? says.en : `${place} ${says.en}`,
    },
  }
}

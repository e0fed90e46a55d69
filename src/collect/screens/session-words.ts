import type { ErrorObject } from 'ajv'

const list = (values: unknown): string => (Array.isArray(values) ? values.join('、') : String(values))

/** What is wrong with a value of a session file, as one clause for its author. */
export const problemWords = (error: ErrorObject | undefined): string => {
  const params = (error?.params ?? {}) as Record<string, unknown>
  switch (error?.keyword) {
    case 'anyOf':
      return '：缺少 package 或者 site'
    case 'required':
      return `：缺少 ${String(params.missingProperty)}`
    case 'additionalProperties':
      return '：没有这一项'
    case 'enum':
      return `：应为 ${list(params.allowedValues)} 之一`
    case 'type':
      return `：类型应为 ${list(params.type)}`
    case 'pattern':
      return `：格式应为 ${String(params.pattern)}`
    default:
      return `：${error?.message ?? ''}`
  }
}

import { evaluate } from './evaluate.ts'
import type { FieldKeys } from './field-keys.ts'
import { methodIsStatic, type Program } from './program.ts'
import { constant, type Value } from './values.ts'

/** Tells code that can run in some call of its method from code that constants of the program keep from ever running. */
export interface LiveCode {
  canRun(method: number, offset: number): boolean
}

/** Looks at methods one by one, whatever their arguments: only fields that nothing writes count as constant. */
export const liveCode = (program: Program, fields: FieldKeys): LiveCode => {
  const known = new Map<number, Uint8Array | undefined>()
  const executedOf = (method: number): Uint8Array | undefined => {
    if (known.has(method)) return known.get(method)
    const code = program.method.codeOf(method)
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    if (code === undefined || dex === undefined) return undefined
    const hasReceiver = !methodIsStatic(program, method)
    const widths = program.method.widthsOf(file, program.method.indexOf(method), hasReceiver)
    const readField = (field: number, isStatic: boolean): Value => {
      if (!isStatic) return undefined
      const key = fields.key(file, field)
      return key !== undefined && !key.isAssigned ? key.initial : undefined
    }
    const { executed } = evaluate(
      dex,
      code,
      [],
      widths,
      {
        invoke: () => undefined,
        newInstance: () => undefined,
        readField,
        writeField: () => {},
        classConstant: () => undefined,
        isOf: () => undefined,
        string: (index) => constant(dex.string(index)),
        leave: () => {},
        resolve: (value) => value,
        widthsOf: (index, own) => program.method.widthsOf(file, index, own),
      },
      true,
    )
    known.set(method, executed)
    return executed
  }
  return { canRun: (method, offset) => executedOf(method)?.[offset] !== 0 }
}

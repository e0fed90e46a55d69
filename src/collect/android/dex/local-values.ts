import { evaluate } from './evaluate.ts'
import { methodIsStatic, type Program } from './program.ts'
import { type StaticField, staticFields } from './static-fields.ts'
import type { Call, Surroundings } from './steps.ts'
import { constant, parameter, type Value } from './values.ts'

/** Finds what the arguments of calls are, as far as the method that makes them and constants tell. */
export interface LocalValues {
  /** The calls that a method makes, each with what is known of its arguments. */
  callsOf(method: number): ReadonlyMap<number, Call>
  /** The value of a static field before other code changes it. */
  staticField(file: number, field: number): Value
}

const CLASS = 'Ljava/lang/Class;'
/** Stands for what it holds; null where that is nothing. */
const OPTIONAL = 'Ljava/util/Optional;'
/** Calls of Compose that give the block of a screen that they are given last. */
const COMPOSES: ReadonlySet<string> = new Set([
  ...['composableLambda', 'composableLambdaInstance', 'composableLambdaN', 'rememberComposableLambda'],
])
const isText = (value: Value): value is { kind: 'constant'; value: string } =>
  value?.kind === 'constant' && typeof value.value === 'string'

/** Classes whose objects are boxes around one number or truth value. */
const BOX = /^Ljava\/lang\/(?:Boolean|Byte|Character|Short|Integer|Long|Float|Double);$/
const FROM_BOX = /^(?:boolean|byte|char|short|int|long|float|double)Value$/

/** A text, from which `valueOf` reads a number instead of putting one in a box. */
const mayBeText = (value: Value): boolean =>
  isText(value) || (value?.kind === 'stored' && isText(value.byDefault))

/** What some calls of the platform give when their arguments are known: they name or wrap what they are given. */
export const knownResult = (className: string, name: string, args: readonly Value[]): Value => {
  const [first, second] = args
  if (className === CLASS && name === 'forName' && isText(first))
    return { kind: 'class', type: `L${first.value.replaceAll('.', '/')};` }
  if (name === 'loadClass' && isText(second))
    return { kind: 'class', type: `L${second.value.replaceAll('.', '/')};` }
  if (className === 'Landroid/net/Uri;' && name === 'parse') return first
  if (name === 'getPackageName' || name === 'getProcessName' || name === 'myPid')
    return { kind: 'call', name, on: undefined }
  if (className === 'Ljava/lang/String;' && (name === 'trim' || name === 'toString' || name === 'intern'))
    return first
  if (className === 'Ljava/lang/String;' && name === 'concat' && isText(first) && isText(second))
    return constant(first.value + second.value)
  if (name === 'clone' && className.startsWith('[')) return first
  if (COMPOSES.has(name)) return args.at(-1)
  if (className === OPTIONAL && /^of/.test(name)) return first
  if (BOX.test(className) && (FROM_BOX.test(name) || (name === 'valueOf' && !mayBeText(first)))) return first
  return undefined
}

/** Looks into methods of the program, keeping what it learns of static fields. */
export const localValues = (program: Program): LocalValues => {
  const fieldsOf = new Map<number, ReadonlyMap<number, StaticField>>()
  const initialised = new Map<number, ReadonlyMap<string, Value>>()
  const constants = new Map<string, Value>()

  const stated = (
    file: number,
    field: number,
  ): { value: Value; final: boolean; classId: number } | undefined => {
    const dex = program.files[file]?.dex
    if (dex === undefined) return undefined
    const classId = program.classOfType(file, dex.fieldClass(field))
    if (classId < 0) return undefined
    const home = program.fileOf(classId)
    const homeDex = program.files[home]?.dex
    if (homeDex === undefined) return undefined
    let fields = fieldsOf.get(classId)
    if (fields === undefined) {
      fields = staticFields(homeDex, program.definitionOf(classId))
      fieldsOf.set(classId, fields)
    }
    if (home === file) {
      const known = fields.get(field)
      return known && { ...known, classId }
    }
    const name = dex.fieldName(field)
    for (const [index, known] of fields) if (homeDex.fieldName(index) === name) return { ...known, classId }
    return undefined
  }

  /** Values that a class gives its static fields while it is initialised, where it gives each but one. */
  const initialValues = (classId: number): ReadonlyMap<string, Value> => {
    const known = initialised.get(classId)
    if (known !== undefined) return known
    const values = new Map<string, Value>()
    initialised.set(classId, values)
    const method = program.methodsOf(classId).get('<clinit>()V')
    if (method === undefined) return values
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    const written = new Set<string>()
    run(method, {
      writeField(field, isStatic, value) {
        const name = dex?.fieldName(field) ?? ''
        if (!isStatic) return
        values.set(name, written.has(name) ? undefined : value)
        written.add(name)
      },
    })
    return values
  }

  const staticField = (file: number, field: number): Value => {
    const dex = program.files[file]?.dex
    if (dex === undefined) return undefined
    const key = `${file} ${field}`
    if (constants.has(key)) return constants.get(key)
    constants.set(key, undefined)
    const found = stated(file, field)
    const value =
      found === undefined
        ? { kind: 'field' as const, name: fieldName(program, file, field) }
        : found.final || dex.type(dex.fieldType(field)).startsWith('[')
          ? (initialValues(found.classId).get(dex.fieldName(field)) ?? nonZero(found.value))
          : undefined
    constants.set(key, value)
    return value
  }

  const run = (method: number, with_: Partial<Surroundings>): void => {
    const code = program.method.codeOf(method)
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    if (code === undefined || dex === undefined) return
    const widths = program.method.widthsOf(
      file,
      program.method.indexOf(method),
      !methodIsStatic(program, method),
    )
    const outside: Surroundings = {
      invoke: ({ opcode, method: index, args }) =>
        opcode >= 0x6e && opcode <= 0x78
          ? knownResult(dex.type(dex.methodClass(index)), dex.methodName(index), args)
          : undefined,
      newInstance: () => undefined,
      readField: (field, isStatic) => (isStatic ? staticField(file, field) : undefined),
      writeField: () => {},
      classConstant: (type) => ({ kind: 'class', type: dex.type(type) }),
      isOf: () => undefined,
      string: (index) => constant(dex.string(index)),
      leave: () => {},
      resolve: (value) => value,
      widthsOf: (index, hasReceiver) => program.method.widthsOf(file, index, hasReceiver),
      ...with_,
    }
    evaluate(
      dex,
      code,
      widths.map((_, index) => parameter(index)),
      widths,
      outside,
      false,
    )
  }

  return {
    staticField,
    callsOf(method) {
      const calls = new Map<number, Call>()
      const file = program.method.fileOf(method)
      const dex = program.files[file]?.dex
      if (dex === undefined) return calls
      run(method, {
        invoke(call) {
          calls.set(call.at, call)
          return call.opcode >= 0x6e && call.opcode <= 0x78
            ? knownResult(dex.type(dex.methodClass(call.method)), dex.methodName(call.method), call.args)
            : undefined
        },
      })
      return calls
    },
  }
}

const nonZero = (value: Value): Value => (value?.kind === 'constant' && value.value === 0 ? undefined : value)

/** `android.provider.CallLog$Calls.CONTENT_URI` */
export const fieldName = (program: Program, file: number, field: number): string => {
  const dex = program.files[file]?.dex
  if (dex === undefined) return ''
  return `${dex.type(dex.fieldClass(field)).slice(1, -1).replaceAll('/', '.')}.${dex.fieldName(field)}`
}

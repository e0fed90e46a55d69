import type { Budget } from '../../budget.ts'
import { noteBook } from '../../integrity-note.ts'
import { lebReader } from './defined-methods.ts'
import { LENGTHS, nopLength } from './opcodes.ts'
import type { Program } from './program.ts'
import { staticFields } from './static-fields.ts'
import { sweptCode } from './sweep.ts'
import { constant, PENDING, type Value } from './values.ts'

/** A field of the program, the same for every file that names it. */
export interface FieldKey {
  /** `Lcom/a/B;agreed` */
  readonly name: string
  readonly classId: number
  readonly final: boolean
  /** Some code of the program writes it. */
  readonly isAssigned: boolean
  /** What it holds before any code writes it; `pending` where initialising its class or making its object always writes it. */
  readonly initial: Value
}

const FINAL = 0x10

/** Resolves the fields that code names to those that classes define. */
export interface FieldKeys {
  key(file: number, field: number): FieldKey | undefined
}

/** A field as one file names it. */
interface NamedField {
  readonly file: number
  readonly field: number
}

/** The fields that code writes, by their plain names. */
const writtenFields = (program: Program, budget: Budget): ReadonlyMap<string, readonly NamedField[]> => {
  const byName = new Map<string, NamedField[]>()
  program.files.forEach(({ dex, methods }, file) => {
    const { written } = sweptCode(dex, methods, budget, noteBook())
    for (let field = 0; field < dex.fieldCount; field++) {
      if (!written[field]) continue
      const name = dex.fieldName(field)
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [{ file, field }])
      else known.push({ file, field })
    }
  })
  return byName
}

/** Resolves fields; what code is damaged was noted by who swept it for its calls. */
export const fieldKeys = (program: Program, budget: Budget): FieldKeys => {
  const known = program.files.map(() => new Map<number, FieldKey | undefined>())
  const made = new Map<string, FieldKey>()
  const own = new Map<number, ReadonlyMap<string, { final: boolean; initial: Value }>>()

  const fieldsOf = (classId: number): ReadonlyMap<string, { final: boolean; initial: Value }> => {
    const before = own.get(classId)
    if (before !== undefined) return before
    const fields = new Map<string, { final: boolean; initial: Value }>()
    own.set(classId, fields)
    const dex = program.files[program.fileOf(classId)]?.dex
    if (dex === undefined) return fields
    const def = program.definitionOf(classId)
    for (const [index, field] of staticFields(dex, def))
      fields.set(dex.fieldName(index), { final: field.final, initial: field.value })
    const data = dex.classData(def)
    if (data === 0 || data >= dex.bytes.length) return fields
    const leb = lebReader(dex.bytes)
    leb.seek(data)
    const statics = leb.next()
    const instances = leb.next()
    leb.next()
    leb.next()
    for (let i = 0; i < statics * 2 && leb.at < dex.bytes.length; i++) leb.next()
    let index = 0
    for (let i = 0; i < instances && leb.at < dex.bytes.length; i++) {
      index += leb.next()
      const flags = leb.next()
      fields.set(dex.fieldName(index), { final: (flags & FINAL) !== 0, initial: constant(0) })
    }
    return fields
  }
  const ownerOf = (classId: number, name: string): number => {
    for (let current = classId, depth = 0; current >= 0 && depth < 64; depth++) {
      if (fieldsOf(current).has(name)) return current
      current = program.superclassOf(current)
    }
    return -1
  }
  const nameOf = (
    file: number,
    field: number,
  ): { name: string; classId: number; plain: string } | undefined => {
    const dex = program.files[file]?.dex
    if (dex === undefined) return undefined
    const classId = program.classOfType(file, dex.fieldClass(field))
    if (classId < 0) return undefined
    const plain = dex.fieldName(field)
    const owner = ownerOf(classId, plain)
    return owner < 0 ? undefined : { name: `${program.descriptorOf(owner)}${plain}`, classId: owner, plain }
  }
  const byPlainName = writtenFields(program, budget)
  const assigned = new Map<string, ReadonlySet<string>>()
  /** Of the fields of one plain name, those that any code writes, reached or not. */
  const assignedNamed = (plain: string): ReadonlySet<string> => {
    const known = assigned.get(plain)
    if (known !== undefined) return known
    const names = new Set<string>()
    for (const { file, field } of byPlainName.get(plain) ?? []) {
      const named = nameOf(file, field)
      if (named !== undefined) names.add(named.name)
    }
    assigned.set(plain, names)
    return names
  }
  const written = new Map<number, ReadonlySet<string>>()
  /** Whether the class initialiser, or every constructor that does not call another, writes the field. */
  const alwaysWritten = (classId: number, name: string): boolean => {
    let names = written.get(classId)
    if (names === undefined) {
      names = writtenAtFirst(classId)
      written.set(classId, names)
    }
    return names.has(name)
  }
  const writtenAtFirst = (classId: number): ReadonlySet<string> => {
    const dex = program.files[program.fileOf(classId)]?.dex
    const found = new Set<string>()
    if (dex === undefined) return found
    let common: Set<string> | undefined
    for (const [signature, method] of program.methodsOf(classId)) {
      const isInitialiser = signature === '<clinit>()V'
      if (!isInitialiser && !signature.startsWith('<init>(')) continue
      const code = program.method.codeOf(method)
      if (code === undefined) continue
      const names = new Set<string>()
      let delegates = false
      for (let at = code.start; at < code.end; ) {
        const opcode = (dex.units[at] ?? 0) & 0xff
        const item = dex.units[at + 1] ?? 0
        if (isInitialiser ? opcode >= 0x67 && opcode <= 0x6d : opcode >= 0x59 && opcode <= 0x5f)
          names.add(dex.fieldName(item))
        if ((opcode === 0x70 || opcode === 0x76) && dex.methodName(item) === '<init>')
          delegates ||= !isInitialiser && dex.type(dex.methodClass(item)) === program.descriptorOf(classId)
        at += opcode === 0 ? nopLength(dex.units, at) : (LENGTHS[opcode] ?? 1)
      }
      if (isInitialiser) for (const one of names) found.add(one)
      else if (!delegates) {
        const before: Set<string> | undefined = common
        common = before === undefined ? names : new Set([...before].filter((one) => names.has(one)))
      }
    }
    for (const one of common ?? []) found.add(one)
    return found
  }
  return {
    key(file, field) {
      const cache = known[file]
      if (cache?.has(field)) return cache.get(field)
      const named = nameOf(file, field)
      let key: FieldKey | undefined
      if (named !== undefined) {
        key = made.get(named.name)
        if (key === undefined) {
          const stated = fieldsOf(named.classId).get(named.plain)
          key = {
            name: named.name,
            classId: named.classId,
            final: stated?.final ?? false,
            isAssigned: assignedNamed(named.plain).has(named.name),
            initial: alwaysWritten(named.classId, named.plain) ? PENDING : stated?.initial,
          }
          made.set(named.name, key)
        }
      }
      cache?.set(field, key)
      return key
    },
  }
}

import type { Budget } from '../../budget.ts'
import { noteBook } from '../../integrity-note.ts'
import { lebReader } from './defined-methods.ts'
import { LENGTHS, nopLength } from './opcodes.ts'
import type { Program } from './program.ts'
import { indexOfString } from './sorted-strings.ts'
import { staticFields } from './static-fields.ts'
import { sweptCode } from './sweep.ts'
import { constant, PENDING, type Value } from './values.ts'

/** A field of the program: one object, whichever file names it. */
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

/** Gives, for the plain name of a field, the classes by which code writes fields of that name: their own, or ones below that. */
const writtenFields = (program: Program, budget: Budget): ((plain: string) => ReadonlySet<number>) => {
  // Few names are ever asked for: what is written is chained by the indices of its names, which costs no string.
  const files = program.files.map(({ dex, methods }) => {
    const { written } = sweptCode(dex, methods, budget, noteBook())
    const last = new Int32Array(dex.stringCount).fill(-1)
    const before = new Int32Array(dex.fieldCount)
    for (let field = 0; field < dex.fieldCount; field++) {
      if (!written[field]) continue
      const name = dex.fieldNameIndex(field)
      before[field] = last[name] ?? -1
      last[name] = field
    }
    return { dex, last, before }
  })
  const known = new Map<string, ReadonlySet<number>>()
  return (plain) => {
    const asked = known.get(plain)
    if (asked !== undefined) return asked
    const classes = new Set<number>()
    known.set(plain, classes)
    files.forEach(({ dex, last, before }, file) => {
      for (let field = last[indexOfString(dex, plain)] ?? -1; field >= 0; field = before[field] ?? -1) {
        const classId = program.classOfType(file, dex.fieldClass(field))
        if (classId >= 0) classes.add(classId)
      }
    })
    return classes
  }
}

/** Resolves fields; what code is damaged was noted by who swept it for its calls. */
export const fieldKeys = (program: Program, budget: Budget): FieldKeys => {
  /** `null` where a class of the platform has it, or none; nothing where nobody asked. */
  const known = program.files.map(({ dex }): (FieldKey | null | undefined)[] => new Array(dex.fieldCount))
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
  const written = writtenFields(program, budget)
  const inherited = new Map<string, ReadonlySet<number>>()
  /** The classes whose fields of a plain name code writes by naming a class below them, reached or not. */
  const writtenFromBelow = (plain: string): ReadonlySet<number> => {
    const before = inherited.get(plain)
    if (before !== undefined) return before
    const owners = new Set<number>()
    for (const classId of written(plain)) {
      const owner = ownerOf(program.superclassOf(classId), plain)
      if (owner >= 0 && !fieldsOf(classId).has(plain)) owners.add(owner)
    }
    inherited.set(plain, owners)
    return owners
  }
  const isAssigned = (classId: number, plain: string): boolean =>
    written(plain).has(classId) || writtenFromBelow(plain).has(classId)
  const writtenFirst = new Map<number, ReadonlySet<string>>()
  /** Whether the class initialiser, or every constructor that does not call another, writes the field. */
  const alwaysWritten = (classId: number, name: string): boolean => {
    let names = writtenFirst.get(classId)
    if (names === undefined) {
      names = writtenAtFirst(classId)
      writtenFirst.set(classId, names)
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
  const keyOf = (file: number, field: number): FieldKey | undefined => {
    const dex = program.files[file]?.dex
    const plain = dex?.fieldName(field) ?? ''
    const classId = ownerOf(program.classOfType(file, dex?.fieldClass(field) ?? -1), plain)
    if (classId < 0) return undefined
    const name = `${program.descriptorOf(classId)}${plain}`
    const before = made.get(name)
    if (before !== undefined) return before
    const stated = fieldsOf(classId).get(plain)
    const key: FieldKey = {
      name,
      classId,
      final: stated?.final ?? false,
      isAssigned: isAssigned(classId, plain),
      initial: alwaysWritten(classId, plain) ? PENDING : stated?.initial,
    }
    made.set(name, key)
    return key
  }
  return {
    key(file, field) {
      const before = known[file]?.[field]
      if (before !== undefined) return before ?? undefined
      const key = keyOf(file, field)
      const list = known[file]
      if (list !== undefined && field < list.length) list[field] = key ?? null
      return key
    },
  }
}

import type { CodeFile, CodeIndex } from './code.ts'
import type { DexFile } from './dex-file.ts'
import { type MethodCode, readMethodCode, type Widths } from './method-code.ts'

/**
 * The classes and methods of all code files as one program. Classes and methods are numbers; where two files define one class the
 * first counts, as for the platform.
 */
export interface Program {
  readonly files: readonly CodeFile[]
  readonly classCount: number
  readonly methodCount: number
  /** The class of a descriptor, or -1 where no file defines it. */
  classNamed(descriptor: string): number
  descriptorOf(classId: number): string
  fileOf(classId: number): number
  /** Its class definition, in that file. */
  definitionOf(classId: number): number
  /** Whether the platform loads it by itself. */
  isRoot(classId: number): boolean
  /** The class that a type index of a file stands for, or -1. */
  classOfType(file: number, type: number): number
  superclassOf(classId: number): number
  /** The first type above a class that no file defines: `Landroid/app/Activity;`. */
  platformBase(classId: number): string
  /** Descriptors of every type above a class, itself included, of the platform too as far as files name it. */
  typesAbove(classId: number): ReadonlySet<string>
  subclassesOf(descriptor: string): readonly number[]
  methodsOf(classId: number): ReadonlyMap<string, number>
  /** Name and prototype: `run()V`. */
  signatureOf(file: number, methodIndex: number): string
  /** The method that a call of this signature on an object of the class runs, or -1 where it is the platform's. */
  lookup(classId: number, signature: string): number
  /** Every method of that name that the class or one above it in the program defines. */
  named(classId: number, name: string): readonly number[]
  readonly method: MethodTable
}

/** What is known of a method by its number. */
export interface MethodTable {
  fileOf(method: number): number
  classOf(method: number): number
  indexOf(method: number): number
  flagsOf(method: number): number
  /** The number of the defined method `nth` of a file. */
  numberOf(file: number, nth: number): number
  nameOf(method: number): string
  codeOf(method: number): MethodCode | undefined
  widthsOf(file: number, methodIndex: number, hasReceiver: boolean): Widths
}

const STATIC = 0x8
/** A chain of superclasses or interfaces longer than this turns in a circle. */
const MOST_ABOVE = 64
const isStaticMethod = (flags: number): boolean => (flags & STATIC) !== 0

export const methodIsStatic = (program: Program, method: number): boolean =>
  isStaticMethod(program.method.flagsOf(method))

const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const made = make(key)
    known.set(key, made)
    return made
  }
}

/** What was made for items of each file, by index; room for a file is made when it is first asked for. */
const memory = <T>(
  files: readonly CodeFile[],
  room: (dex: DexFile) => number,
): ((file: number) => (T | undefined)[]) => {
  const lists: (T | undefined)[][] = []
  return (file) => {
    const known = lists[file]
    if (known !== undefined) return known
    const dex = files[file]?.dex
    const made: (T | undefined)[] = new Array(dex === undefined ? 0 : room(dex))
    lists[file] = made
    return made
  }
}

/** Links the code files of a package to one program. */
export const linkProgram = (code: CodeIndex): Program => {
  const { files } = code
  const byDescriptor = new Map<string, number>()
  const classFile: number[] = []
  const classDef: number[] = []
  const typeClass = files.map(({ dex }) => new Int32Array(dex.typeCount).fill(-1))
  files.forEach(({ dex }, file) => {
    const classes = typeClass[file] as Int32Array
    for (let def = 0; def < dex.classCount; def++) {
      const type = dex.classType(def)
      const descriptor = dex.type(type)
      if (descriptor === '' || byDescriptor.has(descriptor)) continue
      classes[type] = classFile.length
      byDescriptor.set(descriptor, classFile.length)
      classFile.push(file)
      classDef.push(def)
    }
  })
  files.forEach(({ dex }, file) => {
    const classes = typeClass[file] as Int32Array
    for (let type = 0; type < dex.typeCount; type++)
      if (classes[type] === -1) classes[type] = byDescriptor.get(dex.type(type)) ?? -1
  })
  const methodBase: number[] = []
  let methodCount = 0
  for (const { methods } of files) {
    methodBase.push(methodCount)
    methodCount += methods.count
  }
  const at = (classId: number): { file: CodeFile; def: number } | undefined => {
    const file = files[classFile[classId] ?? -1]
    return file === undefined ? undefined : { file, def: classDef[classId] ?? 0 }
  }
  const methodFile = new Uint32Array(methodCount)
  methodBase.forEach((base, file) => {
    methodFile.fill(file, base)
  })
  const fileOfMethod = (method: number): number => methodFile[method] ?? 0
  const nth = (method: number): number => method - (methodBase[fileOfMethod(method)] ?? 0)

  const descriptorOf = (classId: number): string => {
    const place = at(classId)
    return place === undefined ? '' : place.file.dex.type(place.file.dex.classType(place.def))
  }
  const superDescriptor = (classId: number): string => {
    const place = at(classId)
    return place === undefined ? '' : place.file.dex.type(place.file.dex.superclass(place.def))
  }
  const superclasses = Int32Array.from(classFile, (file, classId) => {
    const type = files[file]?.dex.superclass(classDef[classId] ?? 0) ?? -1
    return type < 0 ? -1 : (typeClass[file]?.[type] ?? -1)
  })
  const superclassOf = (classId: number): number => superclasses[classId] ?? -1
  const interfacesOf = (classId: number): string[] => {
    const place = at(classId)
    return place === undefined ? [] : place.file.dex.interfaces(place.def).map(place.file.dex.type)
  }
  const platformBase = memo((classId: number): string => {
    let above = superDescriptor(classId)
    for (let steps = 0; steps < MOST_ABOVE; steps++) {
      const next = byDescriptor.get(above)
      if (next === undefined) return above
      above = superDescriptor(next)
    }
    return ''
  })
  const typesAbove = memo((classId: number): ReadonlySet<string> => {
    const found = new Set<string>()
    const queue = [descriptorOf(classId)]
    for (let next = queue.pop(); next !== undefined && found.size < 512; next = queue.pop()) {
      if (next === '' || found.has(next)) continue
      found.add(next)
      const defined = byDescriptor.get(next)
      if (defined !== undefined) queue.push(superDescriptor(defined), ...interfacesOf(defined))
    }
    return found
  })
  let children: Map<string, number[]> | undefined
  const subclassesOf = (descriptor: string): readonly number[] => {
    if (children === undefined) {
      children = new Map()
      for (let classId = 0; classId < classFile.length; classId++) {
        for (const above of [superDescriptor(classId), ...interfacesOf(classId)]) {
          const list = children.get(above)
          if (list === undefined) children.set(above, [classId])
          else list.push(classId)
        }
      }
    }
    return children.get(descriptor) ?? []
  }
  const signatures = memory<string>(files, ({ methodCount: count }) => count)
  const prototypes = memory<string>(files, ({ protoCount }) => protoCount)
  /** `(ILjava/lang/String;)V`: few of them, for many methods. */
  const prototypeOf = (dex: DexFile, file: number, proto: number): string => {
    const list = prototypes(file)
    const known = list[proto]
    if (known !== undefined) return known
    const made = `(${dex.protoParameters(proto).map(dex.type).join('')})${dex.type(dex.protoReturn(proto))}`
    if (proto >= 0) list[proto] = made
    return made
  }
  const signatureOf = (file: number, index: number): string => {
    const list = signatures(file)
    const known = list[index]
    if (known !== undefined) return known
    const dex = files[file]?.dex
    if (dex === undefined) return ''
    const signature = dex.methodName(index) + prototypeOf(dex, file, dex.methodProto(index))
    list[index] = signature
    return signature
  }
  const methodsOf = memo((classId: number): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    const place = at(classId)
    if (place === undefined) return found
    const file = classFile[classId] ?? 0
    const { methods } = place.file
    const last = methods.first[place.def + 1] ?? 0
    for (let i = methods.first[place.def] ?? 0; i < last; i++) {
      const signature = signatureOf(file, methods.method[i] ?? 0)
      if (!found.has(signature)) found.set(signature, (methodBase[file] ?? 0) + i)
    }
    return found
  })
  const lookup = (classId: number, signature: string): number => {
    let current = classId
    for (let steps = 0; current >= 0 && steps < MOST_ABOVE; steps++) {
      const method = methodsOf(current).get(signature)
      if (method !== undefined) return method
      current = superclassOf(current)
    }
    for (const above of typesAbove(classId)) {
      const defined = byDescriptor.get(above)
      const method = defined === undefined ? undefined : methodsOf(defined).get(signature)
      if (method !== undefined && method >= 0 && codeOf(method) !== undefined) return method
    }
    return -1
  }
  /** The methods of a class and those above it by name: of two with one signature, the nearer. */
  const byName = memo((classId: number): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>()
    const seen = new Set<string>()
    let current = classId
    for (let steps = 0; current >= 0 && steps < MOST_ABOVE; steps++) {
      for (const [signature, method] of methodsOf(current)) {
        if (seen.has(signature)) continue
        seen.add(signature)
        const name = signature.slice(0, signature.indexOf('('))
        const list = found.get(name)
        if (list === undefined) found.set(name, [method])
        else list.push(method)
      }
      current = superclassOf(current)
    }
    return found
  })
  const named = (classId: number, name: string): readonly number[] => byName(classId).get(name) ?? []
  const widths = memory<Widths>(files, ({ methodCount: count }) => count * 2)
  const widthsOf = (file: number, index: number, hasReceiver: boolean): Widths => {
    const key = index * 2 + (hasReceiver ? 1 : 0)
    const list = widths(file)
    const known = list[key]
    if (known !== undefined) return known
    const dex = files[file]?.dex
    if (dex === undefined) return []
    const parameters = dex.protoParameters(dex.methodProto(index)).map((type) => {
      const descriptor = dex.type(type)
      return descriptor === 'J' || descriptor === 'D' ? 2 : 1
    })
    const all = hasReceiver ? [1, ...parameters] : parameters
    list[key] = all
    return all
  }
  /** `null` where there is none; nothing where nobody asked. */
  const codes: (MethodCode | null | undefined)[] = new Array(methodCount)
  const codeOf = (method: number): MethodCode | undefined => {
    const known = codes[method]
    if (known !== undefined) return known ?? undefined
    const file = files[fileOfMethod(method)]
    const code = file && readMethodCode(file.dex, file.methods.code[nth(method)] ?? 0)
    codes[method] = code ?? null
    return code
  }
  const indexOf = (method: number): number => files[fileOfMethod(method)]?.methods.method[nth(method)] ?? 0

  return {
    files,
    classCount: classFile.length,
    methodCount,
    classNamed: (descriptor) => byDescriptor.get(descriptor) ?? -1,
    descriptorOf,
    fileOf: (classId) => classFile[classId] ?? 0,
    definitionOf: (classId) => classDef[classId] ?? 0,
    isRoot: (classId) => at(classId)?.file.root ?? false,
    classOfType: (file, type) => typeClass[file]?.[type] ?? -1,
    superclassOf,
    platformBase,
    typesAbove,
    subclassesOf,
    methodsOf,
    signatureOf,
    lookup,
    named,
    method: {
      fileOf: fileOfMethod,
      classOf(method) {
        const file = fileOfMethod(method)
        const { dex, methods } = files[file] as CodeFile
        return typeClass[file]?.[dex.classType(methods.classOf[nth(method)] ?? 0)] ?? -1
      },
      indexOf,
      flagsOf: (method) => files[fileOfMethod(method)]?.methods.flags[nth(method)] ?? 0,
      numberOf: (file, index) => (methodBase[file] ?? 0) + index,
      nameOf: (method) => files[fileOfMethod(method)]?.dex.methodName(indexOf(method)) ?? '',
      codeOf,
      widthsOf,
    },
  }
}

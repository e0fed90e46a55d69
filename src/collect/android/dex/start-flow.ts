import type { Budget } from '../../budget.ts'
import { type Entry, LIFE_CYCLE } from './entries.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { FieldKeys } from './field-keys.ts'
import { knownResult } from './local-values.ts'
import {
  COROUTINE_BODY,
  COROUTINES,
  DRIVEN,
  QUEUED_BY_CLASS,
  RUNS_ARGUMENT,
  RUNS_RECEIVER,
  STARTS_COMPONENT,
  STORE_READS,
  STORE_WRITERS,
  STORE_WRITES,
  STORES,
  TASK_METHODS,
} from './platform-calls.ts'
import { methodIsStatic, type Program } from './program.ts'
import type { Call, Surroundings } from './steps.ts'
import { constant, instance, join, type Made, PENDING, sameValue, type Value } from './values.ts'

/** What can run while the app starts, before the user did anything. */
export interface StartFlow {
  /** Not zero for every method that can run. */
  readonly reached: Uint8Array
  /** The method each was first reached from on a shortest way; -1 where the system calls it, -2 where it is not reached. */
  readonly from: Int32Array
  /** The entry of a method that the system calls. */
  readonly entryOf: ReadonlyMap<number, Entry>
  /** What going through each method found. */
  readonly evaluations: ReadonlyMap<number, Evaluation>
  readonly instantiated: Uint8Array
  /** A cap was met: more may run than is told. */
  readonly cut: boolean
}

/** Instructions gone through in all, and times a method is gone through again. */
const MOST_STEPS = 12_000_000
const MOST_VISITS = 60
/** Classes that one call on an unknown object is tried on. */
const MOST_TARGETS = 64

/** More methods than the program of any package has, to make one number of two. */
const MOST_METHODS = 2 ** 24
const MOST_METHOD_IDS = 65_536
const OBJECT = 'Ljava/lang/Object;'
const METHOD_OBJECT = 'Ljava/lang/reflect/Method;'
const CONSTRUCTOR_OBJECT = 'Ljava/lang/reflect/Constructor;'

/** What a method index of one file stands for. */
interface Callee {
  readonly className: string
  readonly name: string
  /** The class of the program that is named, or -1. */
  readonly classId: number
  readonly signature: string
  /** The method of the program that it names, or -1. */
  readonly target: number
  /** It reads or writes a store of values that outlive the run. */
  readonly isStored: boolean
  readonly returnsItself: boolean
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/**
 * Follows the code from what the system starts with the app: calls by the classes that objects can have, tasks handed to threads and
 * handlers, components started by intents, class initialisers, look-ups by name. Branches on constants and on stored flags, which have
 * their default on a first run, are followed one way. A stored flag stops counting as soon as code that runs changes it.
 */
export const followStart = (
  program: Program,
  entries: readonly Entry[],
  fields: FieldKeys,
  budget: Budget,
): StartFlow => {
  const reached = new Uint8Array(program.methodCount)
  const visits = new Uint16Array(program.methodCount)
  const queued = new Uint8Array(program.methodCount)
  const instantiated = new Uint8Array(program.classCount)
  const escaped = new Uint8Array(program.classCount)
  const initialised = new Uint8Array(program.classCount)
  const parameters = new Map<number, Value[]>()
  const returns = new Map<number, Value>()
  const evaluations = new Map<number, Evaluation>()
  const edges = new Map<number, number[]>()
  const callers = new Map<number, number[]>()
  const entryOf = new Map<number, Entry>()
  const fieldValues = new Map<string, Value>()
  const fieldReaders = new Map<string, Set<number>>()
  const stored = new Map<string, Set<string | number | undefined>>()
  const flagUsers = new Map<string, Set<number>>()
  const storing = new Map<number, { key: Value; value: Value }[]>()
  const open = new Map<string, { caller: number; declared: string; args: readonly Value[] }[]>()
  const openKeys = new Set<number>()
  const edgeKeys = new Set<number>()
  const callees = program.files.map((): (Callee | undefined)[] => [])
  const bySignature = new Map<string, number[]>()
  const kindOf = new Map(entries.map((entry) => [entry.type, entry]))
  let queue: number[] = []
  let steps = 0
  let cut = false
  /** Nothing is waited for any more. */
  let forced = false

  const enqueue = (method: number): void => {
    if (queued[method]) return
    if ((visits[method] ?? 0) >= MOST_VISITS) {
      cut = true
      return
    }
    queued[method] = 1
    queue.push(method)
  }
  const enqueueAll = (methods: Iterable<number> | undefined): void => {
    for (const method of methods ?? []) if (reached[method]) enqueue(method)
  }
  const calleeOf = (file: number, index: number): Callee => {
    const known = callees[file]?.[index]
    if (known !== undefined) return known
    const dex = program.files[file]?.dex
    const className = dex?.type(dex.methodClass(index)) ?? ''
    const name = dex?.methodName(index) ?? ''
    const classId = program.classNamed(className)
    const signature = program.signatureOf(file, index)
    const callee: Callee = {
      className,
      name,
      classId,
      signature,
      target: classId < 0 ? -1 : program.lookup(classId, signature),
      isStored:
        (STORES.has(className) && STORE_READS.test(name)) ||
        (STORE_WRITERS.has(className) && STORE_WRITES.test(name)),
      returnsItself: signature.endsWith(`)${className}`),
    }
    const list = callees[file]
    if (list !== undefined) list[index] = callee
    return callee
  }
  const addTo = <K>(map: Map<K, Set<number>>, key: K, method: number): void => {
    const set = map.get(key)
    if (set === undefined) map.set(key, new Set([method]))
    else set.add(method)
  }

  /** The flag a stored value stands for, where its key is told. */
  const keyText = (value: Value): string | undefined =>
    value?.kind === 'constant' ? String(value.value) : undefined
  const resolveIn = (method: number, value: Value): Value => {
    if (value === undefined) return undefined
    if (value.kind === 'parameter') return parameters.get(method)?.[value.index]
    if (value.kind === 'stored') {
      const key = keyText(resolveIn(method, value.key))
      const byDefault = resolveIn(method, value.byDefault)
      if (key === undefined || byDefault?.kind !== 'constant') return undefined
      addTo(flagUsers, key, method)
      const written = stored.get(key)
      if (written !== undefined && [...written].some((other) => other !== byDefault.value)) return undefined
      return constant(byDefault.value, { kind: 'stored', name: key })
    }
    return value
  }
  /** The value as other methods may keep it: nothing of this method's own left in it. */
  const settled = (method: number, value: Value): Value => {
    if (value?.kind === 'parameter') return parameters.get(method)?.[value.index]
    if (value?.kind === 'stored')
      return {
        kind: 'stored',
        key: settled(method, value.key),
        byDefault: settled(method, value.byDefault),
      }
    return value
  }
  /** What a method gives, with the arguments of one call in place of its parameters. */
  const substitute = (value: Value, args: readonly Value[]): Value => {
    if (value?.kind === 'parameter') return args[value.index]
    if (value?.kind === 'stored')
      return {
        kind: 'stored',
        key: substitute(value.key, args),
        byDefault: substitute(value.byDefault, args),
      }
    return value
  }

  /** `args` as the caller has them, `settledArgs` with nothing of its own left in them. */
  const call = (
    caller: number,
    target: number,
    args: readonly Value[],
    settledArgs: readonly Value[] = args,
  ): Value => {
    if (caller >= 0) {
      const key = caller * MOST_METHODS + target
      if (!edgeKeys.has(key)) {
        edgeKeys.add(key)
        push(edges, caller, target)
        push(callers, target, caller)
      }
    }
    const known = parameters.get(target)
    if (known === undefined) parameters.set(target, [...settledArgs])
    let changed = known === undefined
    if (known !== undefined) {
      for (let i = 0; i < Math.max(known.length, settledArgs.length); i++) {
        const before = known[i]
        const joined = merge(before, settledArgs[i])
        if (sameValue(joined, before)) continue
        known[i] = joined
        changed = true
      }
    }
    if (!reached[target]) {
      reached[target] = 1
      returns.set(target, program.method.codeOf(target) === undefined ? undefined : PENDING)
      changed = true
    }
    if (changed) enqueue(target)
    for (const { key, value } of storing.get(target) ?? [])
      if (caller >= 0) store(caller, substitute(key, args), substitute(value, args))
    return substitute(returns.get(target), args)
  }
  /** Joins, and lets go of objects that are lost sight of. */
  const merge = (a: Value, b: Value): Value => {
    const joined = join(a, b)
    if (joined === undefined) {
      letGo(a)
      letGo(b)
    }
    return joined
  }

  const letGo = (value: Value): void => {
    const classes = value?.kind === 'instance' ? value.classes : value?.kind === 'made' ? value.holds : []
    for (const classId of classes) {
      if (escaped[classId]) continue
      escaped[classId] = 1
      if (instantiated[classId]) wake(classId)
    }
    if (value?.kind === 'array') value.items.forEach(letGo)
  }
  const wake = (classId: number): void => {
    for (const signature of signaturesOf(classId))
      for (const waiting of open.get(signature) ?? []) dispatchOpen(waiting, classId, signature)
  }
  const signaturesOf = (classId: number): Set<string> => {
    const found = new Set<string>()
    for (let current = classId, depth = 0; current >= 0 && depth < 64; depth++) {
      for (const signature of program.methodsOf(current).keys()) found.add(signature)
      current = program.superclassOf(current)
    }
    return found
  }
  const dispatchOpen = (
    waiting: { caller: number; declared: string; args: readonly Value[] },
    classId: number,
    signature: string,
  ): Value => {
    const isOwn = program.classNamed(waiting.declared) >= 0
    if (!isOwn && !escaped[classId]) return PENDING
    if (!program.typesAbove(classId).has(waiting.declared)) return PENDING
    const target = program.lookup(classId, signature)
    return target < 0
      ? PENDING
      : call(waiting.caller, target, [instance([classId]), ...waiting.args.slice(1)])
  }
  const instantiate = (caller: number, classId: number): void => {
    initialise(caller, classId)
    if (instantiated[classId]) return
    instantiated[classId] = 1
    for (const signature of signaturesOf(classId)) push(bySignature, signature, classId)
    wake(classId)
    const above = program.typesAbove(classId)
    for (const { base, methods } of DRIVEN) if (above.has(base)) runMethods(caller, classId, methods)
  }
  const initialise = (caller: number, classId: number): void => {
    for (let current = classId, depth = 0; current >= 0 && depth < 64; depth++) {
      if (initialised[current]) return
      initialised[current] = 1
      const method = program.methodsOf(current).get('<clinit>()V')
      if (method !== undefined) call(caller, method, [])
      current = program.superclassOf(current)
    }
  }
  const runMethods = (caller: number, classId: number, names: readonly string[]): void => {
    for (const name of names)
      for (const method of program.named(classId, name))
        call(caller, method, methodIsStatic(program, method) ? [] : [instance([classId])])
  }
  const startComponent = (caller: number, entry: Entry): void => {
    const classId = program.classNamed(entry.type)
    if (classId < 0 || !program.isRoot(classId)) return
    instantiate(caller, classId)
    runMethods(caller, classId, ['<init>', ...LIFE_CYCLE[entry.kind]])
  }

  const store = (method: number, key: Value, value: Value): void => {
    const ownKey = key?.kind === 'parameter' ? parameters.get(method)?.[key.index] : key
    if (key?.kind === 'parameter') {
      const list = storing.get(method) ?? []
      if (
        list.length < 32 &&
        !list.some((known) => sameValue(known.key, key) && sameValue(known.value, value))
      ) {
        storing.set(method, [...list, { key, value }])
        enqueueAll(callers.get(method))
      }
    }
    const text = keyText(ownKey)
    if (text === undefined) return
    const written = resolveIn(method, value)
    const what = written?.kind === 'constant' ? written.value : undefined
    const known = stored.get(text)
    if (known?.has(what)) return
    if (known === undefined) stored.set(text, new Set([what]))
    else known.add(what)
    enqueueAll(flagUsers.get(text))
  }

  const classesIn = (value: Value): readonly number[] =>
    value?.kind === 'instance'
      ? value.classes
      : value?.kind === 'made'
        ? [...value.holds]
        : value?.kind === 'array'
          ? value.items.flatMap(classesIn)
          : []
  const namesIn = (value: Value): readonly string[] =>
    value?.kind === 'made' ? [...value.names] : value?.kind === 'class' ? [value.type] : []

  /** What a call of the platform makes run, and what it gives. */
  const platform = (
    caller: number,
    { className, name, returnsItself }: Callee,
    args: readonly Value[],
    isStatic: boolean,
  ): Value => {
    const receiver = isStatic ? undefined : args[0]
    const given = isStatic ? args : args.slice(1)
    if (STORES.has(className) && STORE_READS.test(name))
      return {
        kind: 'stored',
        key: args[1],
        byDefault: name.startsWith('contains') || args.length < 3 ? constant(0) : args[2],
      }
    if (STORE_WRITERS.has(className) && STORE_WRITES.test(name)) {
      store(caller, args[1], args[2])
      return receiver
    }
    if (receiver?.kind === 'made') {
      for (const value of given) {
        for (const classId of classesIn(value)) receiver.holds.add(classId)
        for (const type of namesIn(value)) receiver.names.add(type)
        if (
          value?.kind === 'constant' &&
          typeof value.value === 'string' &&
          /^[\w$.]+\.[\w$]+$/.test(value.value)
        )
          receiver.names.add(`L${value.value.replaceAll('.', '/')};`)
      }
    }
    if (RUNS_ARGUMENT.has(name))
      for (const value of given)
        for (const classId of classesIn(value)) runMethods(caller, classId, TASK_METHODS)
    if (RUNS_RECEIVER.has(name))
      for (const classId of classesIn(receiver)) runMethods(caller, classId, TASK_METHODS)
    if (STARTS_COMPONENT.has(name))
      for (const value of given)
        for (const type of namesIn(value)) {
          const entry = kindOf.get(type)
          if (entry !== undefined) startComponent(caller, entry)
        }
    if (className === 'Ljava/lang/Class;' && receiver?.kind === 'class') {
      const classId = program.classNamed(receiver.type)
      if (name === 'newInstance' && classId >= 0) {
        instantiate(caller, classId)
        runMethods(caller, classId, ['<init>'])
        return instance([classId])
      }
      if (/^get(?:Declared)?(?:Method|Constructor)$/.test(name)) {
        const member = name.endsWith('Method') ? keyText(given[0]) : '<init>'
        return {
          kind: 'made',
          type: name.endsWith('Method') ? METHOD_OBJECT : CONSTRUCTOR_OBJECT,
          holds: new Set(),
          names: new Set([`${receiver.type}${member ?? ''}`]),
        }
      }
    }
    if (receiver?.kind === 'made' && (name === 'invoke' || name === 'newInstance')) {
      for (const member of receiver.names) {
        const end = member.indexOf(';') + 1
        const classId = program.classNamed(member.slice(0, end))
        if (classId < 0) continue
        if (receiver.type === CONSTRUCTOR_OBJECT) instantiate(caller, classId)
        else initialise(caller, classId)
        runMethods(caller, classId, [member.slice(end)])
        if (receiver.type === CONSTRUCTOR_OBJECT) return instance([classId])
      }
    }
    for (const value of given) letGo(value)
    const known = knownResult(className, name, args)
    if (known !== undefined) {
      if (known.kind === 'class' && name === 'forName') {
        const classId = program.classNamed(known.type)
        if (classId >= 0) initialise(caller, classId)
      }
      return known
    }
    return returnsItself && receiver?.kind === 'made' ? receiver : undefined
  }

  const through = (method: number): void => {
    const code = program.method.codeOf(method)
    const file = program.method.fileOf(method)
    const dex = program.files[file]?.dex
    if (code === undefined || dex === undefined) return
    const hasReceiver = !methodIsStatic(program, method)
    const widths = program.method.widthsOf(file, program.method.indexOf(method), hasReceiver)
    let result: Value = PENDING

    const invoke = ({ opcode, method: index, args }: Call): Value => {
      if (index < 0) {
        letGo(settled(method, args[1]))
        return undefined
      }
      if (opcode > 0x78) {
        for (const value of args) letGo(settled(method, value))
        return undefined
      }
      const kind = opcode >= 0x74 ? opcode - 6 : opcode
      const isStatic = kind === 0x71
      const callee = calleeOf(file, index)
      const { className, classId, name, signature } = callee
      const values = args.map((value) => settled(method, value))
      if (name !== '<init>') {
        for (let nth = isStatic ? 0 : 1; nth < values.length; nth++) {
          const value = values[nth]
          if (value?.kind !== 'instance') continue
          for (const own of value.classes)
            if (COROUTINES.some((base) => program.typesAbove(own).has(base)))
              runMethods(method, own, [COROUTINE_BODY])
        }
      }
      // A key or a default that is a parameter is looked up by whoever calls.
      if (callee.isStored) return platform(method, callee, args, isStatic)
      if (kind === 0x6f || kind === 0x70 || isStatic) {
        if (isStatic && classId >= 0) initialise(method, classId)
        return callee.target < 0
          ? platform(method, callee, values, isStatic)
          : call(method, callee.target, args, values)
      }
      const receiver = values[0]
      if (receiver?.kind === 'pending' && !forced) return PENDING
      if (receiver?.kind === 'instance') {
        let joined: Value = PENDING
        for (const own of receiver.classes) {
          const target = program.lookup(own, signature)
          const self = instance([own])
          joined = join(
            joined,
            target < 0
              ? platform(method, callee, values, false)
              : call(method, target, [self, ...args.slice(1)], [self, ...values.slice(1)]),
          )
        }
        return joined
      }
      if (receiver?.kind === 'made' || receiver?.kind === 'class' || receiver?.kind === 'array')
        return platform(method, callee, values, false)
      if (receiver?.kind === 'constant' && receiver.value === 0) return undefined
      const given = classId < 0 ? platform(method, callee, values, false) : undefined
      if (className === OBJECT) return given
      const waiting = { caller: method, declared: className, args: values }
      const key = method * MOST_METHOD_IDS + index
      if (!openKeys.has(key)) {
        openKeys.add(key)
        push(open, signature, waiting)
      }
      for (const own of (bySignature.get(signature) ?? []).slice(0, MOST_TARGETS))
        dispatchOpen(waiting, own, signature)
      // Objects of other classes may be met, which give what nobody knows.
      return given
    }

    const readField = (field: number, isStatic: boolean): Value => {
      const key = fields.key(file, field)
      if (key === undefined) return undefined
      if (isStatic) initialise(method, key.classId)
      addTo(fieldReaders, key.name, method)
      const written = fieldValues.get(key.name)
      if (key.final) {
        if (fieldValues.has(key.name)) return written
        return key.isAssigned && !hasStatedValue(key.initial) ? (forced ? undefined : PENDING) : key.initial
      }
      if (written === undefined && !fieldValues.has(key.name)) {
        if (!key.isAssigned) return isStatic ? key.initial : undefined
        if (key.initial?.kind === 'pending') return forced ? undefined : PENDING
        return key.initial?.kind === 'constant'
          ? constant(key.initial.value, { kind: 'memory', name: key.name })
          : undefined
      }
      const joined = join(key.initial, written)
      return joined?.kind === 'constant' && joined.guard === undefined
        ? constant(joined.value, { kind: 'memory', name: key.name })
        : joined
    }
    const writeField = (field: number, value: Value): void => {
      const key = fields.key(file, field)
      const kept = settled(method, value)
      if (key === undefined) {
        letGo(kept)
        return
      }
      if (kept?.kind === 'pending') return
      const before = fieldValues.has(key.name) ? fieldValues.get(key.name) : PENDING
      const joined = before === PENDING ? kept : merge(before, kept)
      if (fieldValues.has(key.name) && sameValue(joined, before)) return
      fieldValues.set(key.name, joined)
      if (joined === undefined) letGo(kept)
      enqueueAll(fieldReaders.get(key.name))
    }

    const outside: Surroundings = {
      invoke,
      newInstance(type) {
        const classId = program.classOfType(file, type)
        if (classId >= 0) {
          instantiate(method, classId)
          return instance([classId])
        }
        const made: Made = { kind: 'made', type: dex.type(type), holds: new Set(), names: new Set() }
        return made
      },
      readField,
      writeField: (field, _isStatic, value) => writeField(field, value),
      classConstant(type) {
        const classId = program.classOfType(file, type)
        if (classId >= 0) {
          const above = program.typesAbove(classId)
          for (const { base, methods } of QUEUED_BY_CLASS) {
            if (!above.has(base) || dex.type(type) === base) continue
            instantiate(method, classId)
            runMethods(method, classId, methods)
          }
        }
        return { kind: 'class', type: dex.type(type) }
      },
      string: (index) => constant(dex.string(index)),
      leave(value) {
        result = join(result, value)
        if (result === undefined) letGo(settled(method, value))
      },
      resolve: (value) => resolveIn(method, value),
      widthsOf: (index, own) => program.method.widthsOf(file, index, own),
    }
    const evaluation = evaluate(
      dex,
      code,
      widths.map((_, index) => ({ kind: 'parameter', index })),
      widths,
      outside,
      true,
    )
    steps += evaluation.steps
    evaluations.set(method, evaluation)
    giveBack(method, underGuards(result, code.start, evaluation))
  }
  const giveBack = (method: number, result: Value): void => {
    const before = returns.get(method)
    const joined = before?.kind === 'pending' ? result : join(before, result)
    if (sameValue(joined, before)) return
    returns.set(method, joined)
    enqueueAll(callers.get(method))
  }

  for (const entry of entries.filter(({ atStart }) => atStart)) {
    const classId = program.classNamed(entry.type)
    if (classId < 0 || !program.isRoot(classId)) continue
    for (const name of ['<clinit>', '<init>', ...LIFE_CYCLE[entry.kind]])
      for (const method of program.named(classId, name)) if (!entryOf.has(method)) entryOf.set(method, entry)
    startComponent(-1, entry)
  }
  for (;;) {
    while (queue.length > 0) {
      const round = queue
      queue = []
      for (const method of round) {
        queued[method] = 0
        visits[method] = (visits[method] ?? 0) + 1
        through(method)
        if (steps > MOST_STEPS) break
      }
      budget.tick('call graph')
      if (steps > MOST_STEPS) {
        cut = true
        break
      }
    }
    if (cut && steps > MOST_STEPS) break
    // What still waits, waits for methods that never give anything: it goes on without.
    if (forced) break
    forced = true
    for (const [method, value] of returns) {
      if (value?.kind !== 'pending') continue
      returns.set(method, undefined)
      enqueueAll(callers.get(method))
    }
    enqueueAll([...evaluations].filter(([, { pending }]) => pending).map(([method]) => method))
  }
  return {
    reached,
    from: shortestWays(
      program,
      [...entryOf.keys()].filter((method) => reached[method]),
      edges,
    ),
    entryOf,
    evaluations,
    instantiated,
    cut,
  }
}

/** A constant that is given only because flags keep some ways closed depends on them. */
const underGuards = (result: Value, start: number, { guarded, executed }: Evaluation): Value => {
  if (result?.kind !== 'constant' || result.guard !== undefined) return result
  const closed = [...guarded].filter(([unit]) => executed[unit - start] !== 1)
  const guard = (closed.find(([, { kind }]) => kind === 'stored') ?? closed[0])?.[1]
  return guard === undefined ? result : constant(result.value, guard)
}

const hasStatedValue = (initial: Value): boolean => initial?.kind === 'constant' && initial.value !== 0

/** Breadth first from what the system calls. */
const shortestWays = (
  program: Program,
  roots: readonly number[],
  edges: ReadonlyMap<number, readonly number[]>,
): Int32Array => {
  const from = new Int32Array(program.methodCount).fill(-2)
  let round = [...roots]
  for (const root of round) from[root] = -1
  while (round.length > 0) {
    const next: number[] = []
    for (const method of round) {
      for (const target of edges.get(method) ?? []) {
        if (from[target] !== -2) continue
        from[target] = method
        next.push(target)
      }
    }
    round = next
  }
  return from
}

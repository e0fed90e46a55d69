import type { Budget } from '../budget.ts'

/**
 * What a shrinker renamed, as its mapping file tells. Source: the format of ProGuard's and R8's mapping.txt,
 * https://r8.googlesource.com/r8/+/refs/heads/main/doc/retrace.md
 */
export interface NameMap {
  /** The name a class has in the sources; its own where it was not renamed. */
  classOf(name: string): string
  /** The name a method has; its own where it was not renamed, or where several would fit. */
  methodOf(className: string, method: string): string
  /** `a.b.c` → `com.example.Login.check` */
  stepOf(step: string): string
}

const CLASS = /^(\S+) -> (\S+):\s*$/
/** `1:3:void com.example.Other.run(int):20:22 -> a`: a name with a dot before the brackets was moved in from elsewhere. */
const METHOD = /^\s+(?:\d+:\d+:)?\S+ ([\w$.<>-]+)\([^)]*\)(?::\d+(?::\d+)?)? -> (\S+)$/

interface RenamedClass {
  readonly name: string
  /** By the new name; undefined where several of the sources have it. */
  readonly methods: Map<string, string | undefined>
}

const LINES_PER_TICK = 50_000

/** Reads a mapping file; lines of another form are passed over. */
export const readNameMap = (bytes: Uint8Array, budget: Budget): NameMap => {
  const classes = new Map<string, RenamedClass>()
  const decoder = new TextDecoder('utf-8')
  let current: RenamedClass | undefined
  let lines = 0
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(10, from)
    const to = found < 0 ? bytes.length : found
    const line = decoder.decode(bytes.subarray(from, to)).trimEnd()
    from = to + 1
    if (++lines % LINES_PER_TICK === 0) budget.tick('mapping.txt')
    const renamed = CLASS.exec(line)
    if (renamed) {
      current = { name: renamed[1] ?? '', methods: new Map() }
      classes.set(renamed[2] ?? '', current)
      continue
    }
    const [, original, obfuscated] = METHOD.exec(line) ?? []
    if (current === undefined || original === undefined || obfuscated === undefined) continue
    if (original.includes('.')) continue
    const known = current.methods.get(obfuscated)
    const ambiguous = current.methods.has(obfuscated) && known !== original
    current.methods.set(obfuscated, ambiguous ? undefined : original)
  }
  const classOf = (name: string): string => classes.get(name)?.name ?? name
  const methodOf = (className: string, method: string): string =>
    classes.get(className)?.methods.get(method) ?? method
  return {
    classOf,
    methodOf,
    stepOf(step) {
      const cut = step.lastIndexOf('.')
      const owner = step.slice(0, cut)
      return cut < 0 ? step : `${classOf(owner)}.${methodOf(owner, step.slice(cut + 1))}`
    },
  }
}

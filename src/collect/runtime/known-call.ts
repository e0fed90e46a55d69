import type { Api } from '../../vocabulary/api-schema.ts'
import type { LoggedCall } from './logged-call.ts'
import { isPlatform, splitFrame, withoutRecording } from './stack.ts'

/** A call of a log, told by the catalogue. */
export interface KnownCall {
  /** Its entry; absent where the catalogue has none, or more than one that nothing tells apart. */
  readonly api?: Api
  /** What was called: `class.method`, or the words of the log where no more is known. */
  readonly call: string
  /** Stack without what the recording put there. */
  readonly stack: readonly string[]
  /** The first of it that is not of the system: the code that called. */
  readonly caller?: string
}

interface Candidate {
  readonly api: Api
  readonly className: string
  readonly method: string
}

/** `android.app.ApplicationPackageManager` is what stands behind `android.content.pm.PackageManager`: it ends in its name. */
const stands = (className: string, forClass: string): boolean => {
  if (className === forClass) return true
  const simple = forClass.slice(forClass.lastIndexOf('.') + 1)
  return isPlatform(`${className}.x`) && className.endsWith(simple)
}

/** Whether the arguments of the log fulfil what the entry asks of them; without arguments it stays open, and is not the entry. */
const fulfils = ({ when }: Api, { arguments: given, placed }: LoggedCall): boolean => {
  if (when === undefined) return true
  const wanted = placed ? given.slice(when.argument, when.argument + 1) : given
  if (when.is !== undefined) return wanted.some((text) => when.is?.includes(text))
  return wanted.some((text) => text !== '')
}

/** Finds the entry of the catalogue for a call of a log, by its name, its stack and its arguments. */
export const callFinder = (apis: Iterable<Api>): ((logged: LoggedCall) => KnownCall) => {
  const byMethod = new Map<string, Candidate[]>()
  const constants: { readonly text: string; readonly prefix: boolean; readonly api: Api }[] = []
  for (const api of apis) {
    for (const [className, methods] of Object.entries(api.calls ?? {}))
      for (const method of methods)
        byMethod.set(method, [...(byMethod.get(method) ?? []), { api, className, method }])
    for (const text of api.constants ?? [])
      constants.push({ text: text.replace(/\*$/, ''), prefix: text.endsWith('*'), api })
  }

  /** The entry that `class.method` is; a class given without its package has to be the end of one of the catalogue. */
  const named = (frame: string, logged: LoggedCall): Candidate | undefined => {
    const { className, method } = splitFrame(frame)
    return byMethod
      .get(method)
      ?.find(
        (one) =>
          (className.includes('.')
            ? stands(className, one.className)
            : one.className.endsWith(`.${className}`)) && fulfils(one.api, logged),
      )
  }

  /** The one entry that has a method of this name; where several have, what the log says in words may name the class. */
  const byName = (method: string, logged: LoggedCall): Candidate | undefined => {
    const fitting = (byMethod.get(method) ?? []).filter(({ api }) => fulfils(api, logged))
    const told = fitting.filter(({ className }) =>
      (logged.said ?? '').includes(className.slice(className.lastIndexOf('.') + 1)),
    )
    const left = told.length > 0 ? told : fitting
    return new Set(left.map(({ api }) => api.id)).size === 1 ? left[0] : undefined
  }

  const byArgument = ({ arguments: given }: LoggedCall): Api | undefined =>
    constants.find(({ text, prefix }) => given.some((one) => (prefix ? one.startsWith(text) : one === text)))
      ?.api

  return (logged) => {
    const { className = '', method = '' } = logged.call === undefined ? {} : splitFrame(logged.call)
    const stack = withoutRecording(logged.stack, method)
    const at = stack.findIndex((frame) => !isPlatform(frame))
    const caller = at < 0 ? undefined : stack[at]
    // What the caller called stands before what the system then did with it.
    const system = at < 0 ? stack : stack.slice(0, at)
    const found =
      (className === '' || logged.call === undefined ? undefined : named(logged.call, logged)) ??
      system
        .toReversed()
        .map((frame) => named(frame, logged))
        .find((one) => one !== undefined) ??
      (className === '' && method !== '' ? byName(method, logged) : undefined)
    const api = found?.api ?? byArgument(logged)
    return {
      call:
        found === undefined
          ? (logged.call ?? system[0] ?? logged.said ?? '')
          : `${found.className}.${found.method}`,
      stack,
      ...(api === undefined ? {} : { api }),
      ...(caller === undefined ? {} : { caller }),
    }
  }
}

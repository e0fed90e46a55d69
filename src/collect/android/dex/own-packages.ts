import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { CallSite } from './call-sites.ts'
import { classNameOf } from './code.ts'
import { type CodeOwner, packageOf } from './code-owners.ts'
import { isRenamed } from './owner-on-way.ts'
import type { Program } from './program.ts'
import { scanUses } from './wide-reach.ts'

/** Classes by which the code of a method, or the class itself, cannot do without: of what it calls, makes, names and is built on. */
const usedBy = function* (program: Program, classId: number): Generator<number> {
  const file = program.fileOf(classId)
  const dex = program.files[file]?.dex
  if (dex === undefined) return
  yield program.superclassOf(classId)
  for (const type of dex.interfaces(program.definitionOf(classId)).map(dex.type))
    yield program.classNamed(type)
  for (const method of program.methodsOf(classId).values()) {
    const types: number[] = []
    scanUses(program, method, {
      call: (_opcode, index) => types.push(dex.methodClass(index)),
      create: (type) => types.push(type),
      name: (type) => types.push(type),
      touch: (field) => types.push(dex.fieldClass(field)),
    })
    for (const type of types) yield program.classOfType(file, type)
  }
}

/**
 * Packages of the app besides those that bear its name: code in them was built against classes of the app, which no library knows. Only
 * classes that make calls of interest are looked at. A class that a build renamed proves nothing, since builds move and merge those, nor
 * does one of an SDK, into whose packages its tools write code that serves the app.
 */
export const ownPackages = (
  program: Program,
  sites: readonly CallSite[],
  ownerOf: (className: string) => CodeOwner,
  { sdks }: Vocabulary,
): ReadonlySet<string> => {
  const found = new Set<string>()
  const seen = new Set<number>()
  const isOfApp = (classId: number): boolean =>
    classId >= 0 && ownerOf(classNameOf(program.descriptorOf(classId))).ofApp
  for (const { method } of sites) {
    const classId = program.method.classOf(method)
    if (seen.has(classId)) continue
    seen.add(classId)
    const name = classNameOf(program.descriptorOf(classId))
    const { ofApp, owner } = ownerOf(name)
    if (ofApp || sdks.has(owner) || found.has(owner) || isRenamed(name) || owner !== packageOf(name)) continue
    for (const used of usedBy(program, classId))
      if (isOfApp(used)) {
        found.add(owner)
        break
      }
  }
  return found
}

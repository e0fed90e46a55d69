import { entry, type Locator } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { sdkIndex } from '../android/sdks/sdk-index.ts'
import type { Budget } from '../budget.ts'
import { noteBook } from '../integrity-note.ts'
import type { ArchiveEntry } from '../package/archive-entry.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { bytesSource } from '../package/byte-source.ts'
import { type Archive, openArchive } from '../package/zip.ts'
import { type Pom, readPom } from './pom.ts'

const MOST_CLASSES = 40_000
const LONGEST_POM = 1_000_000

/** What a library kept as a file is. */
export interface LibraryFile {
  /** Ids of the SDKs whose classes it holds. */
  readonly sdks: readonly string[]
  /** The model it was built with, where it holds one. */
  readonly pom?: Pom
}

/** Undefined where it is damaged: what others put into a project is of any kind. */
const unlessDamaged = async <T>(reading: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await reading()
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return undefined
    throw thrown
  }
}

const archiveOf = (bytes: Uint8Array, budget: Budget): Promise<Archive | undefined> =>
  unlessDamaged(() => openArchive(bytesSource(bytes), budget, noteBook()))

const innerJar = async (archive: Archive, inner: ArchiveEntry, budget: Budget) => {
  const bytes = await unlessDamaged(() => archive.read(inner, budget))
  return bytes === undefined ? undefined : archiveOf(bytes, budget)
}

/** The model of Maven inside a library; a JAR that others were put into holds several, and none of them is its own. */
const pomIn = async (within: Locator, archive: Archive, budget: Budget): Promise<Pom | undefined> => {
  const [model, another] = archive.entries.filter(({ name }) =>
    /^META-INF\/maven\/[^/]+\/[^/]+\/pom\.xml$/.test(name),
  )
  if (model === undefined || another !== undefined) return undefined
  const bytes = await unlessDamaged(() => archive.read(model, budget, LONGEST_POM))
  return bytes === undefined ? undefined : readPom(entry(within, model.name), new TextDecoder().decode(bytes))
}

/** Reads a JAR, or an AAR and the JAR inside it. */
export const readLibraryFile = async (
  within: Locator,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  budget: Budget,
): Promise<LibraryFile> => {
  const { sdks, classes } = sdkIndex(vocabulary)
  const archive = await archiveOf(bytes, budget)
  const inner = archive?.find('classes.jar')
  const jar = archive === undefined || inner === undefined ? archive : await innerJar(archive, inner, budget)
  const found = new Set<string>()
  for (const { name } of jar?.entries.slice(0, MOST_CLASSES) ?? []) {
    if (!name.endsWith('.class')) continue
    const sdk = sdks[classes.ownerOf(`L${name.slice(0, -'.class'.length)};`)]
    if (sdk !== undefined) found.add(sdk.id)
  }
  let pom: Pom | undefined
  for (const one of new Set([archive, jar])) if (one !== undefined) pom ??= await pomIn(within, one, budget)
  return { sdks: [...found].sort(), ...(pom === undefined ? {} : { pom }) }
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CASE_FILES, FOLDERS } from './case-files.ts'
import { CUSTODY_NAME, unlisted } from './custody.ts'

/** Files on their way into a case folder: those being written, and those that are all written and wait to be put in their places. */
const BEGUN = '.writing'
const WHOLE = '.written'
/** Stands among the files of a case that takes the place of another, whose evidence then goes. */
const ANOTHER = '.another'

/** Puts one file beside those that go with it, by its path in the case folder. */
export type Put = (path: string, content: string | Uint8Array) => void

const OWN: ReadonlySet<string> = new Set([...CASE_FILES, CUSTODY_NAME])
const KEPT = new RegExp(`^(?:${Object.values(FOLDERS).join('|')})[/\\\\][0-9a-f]{64}$`)

/** Sealed originals are for their owner alone, as far as the system keeps that. */
const makeFolderOf = (path: string): void => {
  const folder = dirname(path)
  const sealed = folder.endsWith(FOLDERS.sealed)
  mkdirSync(folder, { recursive: true, ...(sealed ? { mode: 0o700 } : {}) })
}

/** Whether a process was ended while it put files in their places: until that is done, some are new and some are not. */
export const isHalfWritten = (folder: string): boolean => existsSync(join(folder, WHOLE))

/** A list that nobody can read any more names nothing, and nothing is taken away by it. */
const dropEvidenceOfOthers = (folder: string): void => {
  let others: string[] = []
  try {
    others = unlisted(folder)
  } catch {}
  for (const path of others) if (KEPT.test(path)) rmSync(join(folder, path))
}

/** Does what a process that was ended had left to do; what it had not written in full is taken away, and the folder is as before. */
export const finishWriting = (folder: string): void => {
  rmSync(join(folder, BEGUN), { recursive: true, force: true })
  const whole = join(folder, WHOLE)
  if (!existsSync(whole)) return
  for (const path of readdirSync(whole, { recursive: true, encoding: 'utf8' })) {
    if (!OWN.has(path) && !KEPT.test(path)) continue
    makeFolderOf(join(folder, path))
    renameSync(join(whole, path), join(folder, path))
  }
  if (existsSync(join(whole, ANOTHER))) dropEvidenceOfOthers(folder)
  rmSync(whole, { recursive: true })
}

/**
 * Writes files of a case folder that only say the truth together. A process that is ended meanwhile leaves the folder as it was, or as
 * `finishWriting` makes it whole. `fill` is handed the folder in which the new files stand until then.
 * @param another whether this is another case than the one in the folder: evidence that its list does not name is taken away.
 */
export const writeWhole = async (
  folder: string,
  fill: (put: Put, begun: string) => void | Promise<void>,
  another = false,
): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  finishWriting(folder)
  const begun = join(folder, BEGUN)
  mkdirSync(begun)
  if (another) writeFileSync(join(begun, ANOTHER), '')
  await fill((path, content) => {
    makeFolderOf(join(begun, path))
    writeFileSync(join(begun, path), content)
  }, begun)
  renameSync(begun, join(folder, WHOLE))
  finishWriting(folder)
}

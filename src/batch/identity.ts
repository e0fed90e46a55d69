import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppReference } from '../collect/app-reference.ts'
import { projectFiles } from '../collect/source/project-files.ts'
import { isAddress } from './list-entry.ts'
import { sha256Of } from './package-hash.ts'
import type { Judging } from './scan-task.ts'

const hashOr = (path: string): Promise<string> => sha256Of(path).catch(() => 'unreadable')

/** Hashes of the files under a path, by their names in order; of the file itself where it is one. */
const treeOf = async (path: string): Promise<readonly (readonly [string, string])[]> => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return [['', 'missing']]
  if (found.isFile()) return [['', await hashOr(path)]]
  const files = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hashes: (readonly [string, string])[] = []
  for (const file of files) hashes.push([file.slice(path.length), await hashOr(file)])
  return hashes
}

/** Hashes of the files of a project that are read. */
const projectOf = async (folder: string): Promise<readonly (readonly [string, string])[]> => {
  const names = await projectFiles(folder)
  return Promise.all(names.map(async (name) => [name, await hashOr(join(folder, name))] as const))
}

/**
 * Names the work on an app: the hash of every input, of how it is judged, and of the rules. A change of the policy alone
 * is another job; the same inputs from two stores are one. A document at an address counts as its address.
 * @param sha256 of the package, where there is one. @param version rule book, vocabulary and tool.
 */
export const identityOf = async (
  reference: AppReference,
  sha256: string | undefined,
  judging: Judging,
  version: string,
): Promise<string> => {
  const { documents = [], screens, source, filing, runtime = [], types = [], typesChosenBy, app } = reference
  const parts = [
    version,
    judging,
    sha256 ?? null,
    await Promise.all(
      documents.map(async ({ from, provenance }) => [
        provenance,
        isAddress(from) ? from : await hashOr(from),
      ]),
    ),
    screens === undefined ? null : await treeOf(screens),
    ...(source === undefined ? [] : [['source', await projectOf(source)]]),
    filing === undefined ? null : await hashOr(filing),
    await Promise.all(runtime.map(hashOr)),
    [...types].sort(),
    typesChosenBy ?? null,
    Object.entries(app ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Names a case that was judged again over kept facts. */
export const rejudgedIdentity = (facts: string, judging: Judging, version: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['rejudged', facts, judging, version]))
    .digest('hex')

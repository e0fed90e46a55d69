import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Budget, BudgetExceeded } from '../budget.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { readComponent } from './component/component.ts'
import { companionOf } from './component/near.ts'
import type { DrawSaved } from './draw-saved.ts'
import { drawnTree, parseDrawnPage } from './drawn-page.ts'
import { type ReadPage, readPage } from './html.ts'
import { markupTree } from './markup-tree.ts'
import { pngSize } from './png-size.ts'
import { insideFolder } from './session-file.ts'
import { textOfBytes } from './text-of-bytes.ts'
import { isUiautomator, parseUiautomator } from './uiautomator.ts'

const MOST_SCREEN_BYTES = 16_000_000
const MOST_PICTURE_BYTES = 40_000_000

/** Why a file of a session was not used, as a stable code of a gap. */
export type FileProblem =
  | 'path-leaves-folder'
  | 'file-missing'
  | 'file-too-large'
  | 'not-a-screen'
  | 'not-a-picture'
  | 'cap-reached'

export type FileReading<T> =
  | { readonly ok: true; readonly value: T; readonly kept: EvidenceFile }
  | { readonly ok: false; readonly because: FileProblem }

const bytesOf = async (
  folder: string,
  name: string,
  most: number,
  budget: Budget,
): Promise<Uint8Array | FileProblem> => {
  const path = await insideFolder(folder, name)
  if (path === undefined) return 'path-leaves-folder'
  try {
    const found = await stat(path)
    if (!found.isFile()) return 'file-missing'
    if (found.size > most) return 'file-too-large'
    budget.take(found.size, name)
    return new Uint8Array(await readFile(path))
  } catch (thrown) {
    return thrown instanceof BudgetExceeded ? 'cap-reached' : 'file-missing'
  }
}

const keep = (
  name: string,
  bytes: Uint8Array,
  mediaType: string,
  role: EvidenceFile['role'],
): EvidenceFile => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  mediaType,
  role,
})

/** Whether a text is a component in one file, whatever its name. */
const isSingleFile = (text: string): boolean =>
  /<template[\s>]/.test(text) && /<script[\s>]/.test(text) && !/<(!doctype|html|body)[\s>]/i.test(text)

/** Reads a dump or a saved page of a session folder as a screen; `draw` draws pages, where there is a browser. */
export const readScreenFile = async (
  folder: string,
  name: string,
  budget: Budget,
  draw?: DrawSaved,
): Promise<FileReading<ReadPage>> => {
  const bytes = await bytesOf(folder, name, MOST_SCREEN_BYTES, budget)
  if (typeof bytes === 'string') return { ok: false, because: bytes }
  const text = textOfBytes(bytes)
  if (isUiautomator(text)) {
    return {
      ok: true,
      value: { tree: parseUiautomator(text) },
      kept: keep(name, bytes, 'text/xml', 'screen'),
    }
  }
  const drawn = parseDrawnPage(text)
  if (drawn)
    return {
      ok: true,
      value: { tree: drawnTree(drawn) },
      kept: keep(name, bytes, 'application/json', 'screen'),
    }
  const near = async (path: string): Promise<string | undefined> => {
    const beside = await bytesOf(
      folder,
      join(dirname(name), path || companionOf(name)),
      MOST_SCREEN_BYTES,
      budget,
    )
    return typeof beside === 'string' ? undefined : textOfBytes(beside)
  }
  if (isSingleFile(text)) {
    const [screen] = await readComponent('component.vue', text, near)
    if (screen) {
      return {
        ok: true,
        value: { tree: markupTree(screen.nodes, 'source') },
        kept: keep(name, bytes, 'text/plain', 'screen'),
      }
    }
  }
  const elements = /\.x?html?$/i.test(name)
    ? /<[a-z][\w-]*[\s>]/i
    : /<(!doctype html|html|body|div|form|input)[\s>]/i
  if (elements.test(text.slice(0, 20_000))) {
    return {
      ok: true,
      value: await readPage(text, near, draw, name),
      kept: keep(name, bytes, 'text/html', 'screen'),
    }
  }
  return { ok: false, because: 'not-a-screen' }
}

/** Reads the size of a PNG of a session folder. */
export const readPicture = async (
  folder: string,
  name: string,
  budget: Budget,
): Promise<FileReading<{ readonly width: number; readonly height: number }>> => {
  const bytes = await bytesOf(folder, name, MOST_PICTURE_BYTES, budget)
  if (typeof bytes === 'string') return { ok: false, because: bytes }
  const size = pngSize(bytes)
  if (!size) return { ok: false, because: 'not-a-picture' }
  return { ok: true, value: size, kept: keep(name, bytes, 'image/png', 'picture') }
}

/** Reads any other file of a session folder. */
export const readSessionBytes = async (
  folder: string,
  name: string,
  most: number,
  mediaType: string,
  budget: Budget,
): Promise<FileReading<Uint8Array>> => {
  const bytes = await bytesOf(folder, name, most, budget)
  return typeof bytes === 'string'
    ? { ok: false, because: bytes }
    : { ok: true, value: bytes, kept: keep(name, bytes, mediaType, 'session') }
}

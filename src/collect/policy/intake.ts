import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Evidence } from '../../facts/table.ts'
import type { DocumentReference, Provenance } from '../app-reference.ts'
import type { Budget } from '../budget.ts'
import type { Input } from '../collector.ts'
import { insideFolder, readSessionFile } from '../screens/session-file.ts'
import { refusalOf } from '../screens/session-package.ts'
import type { TextLook } from './text/most-text.ts'
import { officeText } from './text/office-text.ts'

/** A document as it came in: its bytes, or the code of why there are none. */
export interface Supplied {
  readonly name: string
  readonly provenance: Provenance
  readonly evidence: Evidence
  readonly url?: string
  /** The address asked for, where another one answered. */
  readonly asked?: string
  readonly fetchedAt?: string
  /** The way to it through the app. */
  readonly path?: string
  /** What the recorder says it is. */
  readonly hint?: string
  readonly mediaType: string
  /** How a browser set most of its text, where one drew it. */
  readonly look?: TextLook
  readonly content:
    | {
        readonly bytes: Uint8Array
        readonly sha256: string
        /** The text inside, where the bytes are of a PDF or Word document. */
        readonly text?: string
        /** SHA-256 of that text in UTF-8. */
        readonly textSha256?: string
        /** Why there is none, where the format shows it. */
        readonly textless?: string
      }
    | { readonly because: string; readonly detail: string }
}

/** Documents in order, and what the session says about them. */
export interface Intake {
  readonly documents: readonly Supplied[]
  /** Whether a session walked all ways to a policy inside the app. */
  readonly policyWalkComplete: boolean
  /** Why documents of the session were not taken. */
  readonly refused: readonly { readonly because: string; readonly detail: string }[]
}

const MOST_BYTES = 10_000_000

const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const contentOf = async (bytes: Uint8Array, budget: Budget): Promise<Supplied['content']> => {
  const sha256 = sha256Of(bytes)
  const office = await officeText(bytes, budget)
  if (office === undefined) return { bytes, sha256 }
  return 'text' in office
    ? { bytes, sha256, text: office.text, textSha256: sha256Of(office.text) }
    : { bytes, sha256, textless: office.because }
}

const readLocal = async (path: string, budget: Budget): Promise<Supplied['content']> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) return { because: 'not-a-file', detail: basename(path) }
    if (found.size > MOST_BYTES) return { because: 'too-large', detail: `${found.size} > ${MOST_BYTES} B` }
    return await contentOf(await readFile(path), budget)
  } catch (thrown) {
    return {
      because: (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'file-unreadable',
      detail: basename(path),
    }
  }
}

const nameOfUrl = (url: string): string => {
  try {
    const { hostname, pathname } = new URL(url)
    return basename(pathname) || hostname
  } catch {
    return url
  }
}

const readReference = async ({ from, provenance }: DocumentReference, budget: Budget): Promise<Supplied> => {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
    return {
      name: basename(from),
      provenance,
      evidence: 'supplied',
      mediaType: '',
      content: await readLocal(from, budget),
    }
  }
  const allowPrivate = process.env.MINGSHI_ALLOW_PRIVATE === '1'
  // Most scans fetch nothing, and need no network.
  const { FETCH_LIMITS, fetchPage } = await import('../network/fetch-page.ts')
  const page = await fetchPage(from, { ...FETCH_LIMITS, allowPrivate })
  const content = page.ok
    ? await contentOf(page.bytes, budget)
    : { because: page.because, detail: page.detail }
  return {
    name: nameOfUrl(page.url),
    provenance,
    evidence: 'supplied',
    url: page.url,
    ...(page.url === from ? {} : { asked: from }),
    ...(page.ok ? { fetchedAt: page.at } : {}),
    mediaType: page.ok ? page.mediaType : '',
    content,
  }
}

const readSession = async (
  folder: string,
  input: Input,
): Promise<Omit<Intake, 'documents'> & { documents: Supplied[] }> => {
  const reading = await readSessionFile(folder)
  // Why a session cannot be read is told once, by the collector of screens.
  if (!reading.ok) return { documents: [], policyWalkComplete: false, refused: [] }
  // A session of another package is refused, and told of, by the collector of screens.
  if (await refusalOf(reading.session, input.android))
    return { documents: [], policyWalkComplete: false, refused: [] }
  const documents: Supplied[] = []
  const refused: { because: string; detail: string }[] = []
  for (const { file, kind, path, url } of reading.session.documents ?? []) {
    const inside = await insideFolder(folder, file)
    if (inside === undefined) {
      refused.push({ because: 'path-leaves-folder', detail: file })
      continue
    }
    documents.push({
      name: file,
      provenance: 'in-app',
      evidence: 'captured',
      ...(url === undefined ? {} : { url }),
      ...(path === undefined ? {} : { path }),
      ...(kind === undefined ? {} : { hint: kind }),
      mediaType: '',
      content: await readLocal(inside, input.budget),
    })
  }
  return { documents, policyWalkComplete: reading.session.walks?.policy === 'complete', refused }
}

/** Gathers every document of the reference and of its session. A bad one says why and does not stop the rest. */
export const takeIn = async (input: Input): Promise<Intake> => {
  const { documents = [], screens } = input.reference
  const session = screens === undefined ? undefined : await readSession(screens, input)
  const loose: Supplied[] = []
  for (const reference of documents) {
    loose.push(await readReference(reference, input.budget))
    input.budget.tick('documents')
  }
  return {
    documents: [...(session?.documents ?? []), ...loose],
    policyWalkComplete: session?.policyWalkComplete ?? false,
    refused: session?.refused ?? [],
  }
}

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  getHashes,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { reasonOf, ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import { CASE_FILES, FOLDERS } from './case-files.ts'

/** The list of a case folder's files with their digests, and the signature over that list. */
export const CUSTODY_NAME = 'custody.json'
export const SIGNATURE_NAME = 'custody.json.sig'

/** One file of a case folder. SM3 is absent where this build of Node has none. */
export interface KeptEntry {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly sm3?: string
}

export interface Custody {
  readonly format: 'mingshi-custody/1'
  readonly case: string
  readonly tool: Case['tool']
  readonly ruleBook: Case['ruleBook']
  readonly files: readonly KeptEntry[]
}

const SM3 = getHashes().includes('sm3')

const digest = (algorithm: string, bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex')

const entryOf = (path: string, place: string): KeptEntry => {
  const bytes = readFileSync(place)
  return {
    path,
    bytes: bytes.length,
    sha256: digest('sha256', bytes),
    ...(SM3 ? { sm3: digest('sm3', bytes) } : {}),
  }
}

/** The files of a case folder by name; others that lie there are no part of the case. */
const filesIn = (folder: string): string[] => {
  const kept = Object.values(FOLDERS).flatMap((name) =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((one) => `${name}/${one}`) : [],
  )
  return [...CASE_FILES, ...kept]
    .filter((path) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile())
    .sort()
}

/**
 * The list of a case folder's files, for the place of an earlier one, whose signature no longer holds.
 * @param folders where the files lie now: the case folder, and the one with those that are about to take the places of its files.
 */
export const custodyText = ({ id, tool, ruleBook }: Case, folders: readonly string[]): string => {
  const places = new Map(folders.flatMap((from) => filesIn(from).map((path) => [path, join(from, path)])))
  const files = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, place]) => entryOf(path, place))
  const custody: Custody = { format: 'mingshi-custody/1', case: id, tool, ruleBook, files }
  return `${JSON.stringify(custody, null, 2)}\n`
}

/** What is no longer as it was listed. */
export interface Difference {
  readonly path: string
  readonly kind: 'missing' | 'changed' | 'added' | 'misnamed'
}

const readCustody = (folder: string): Custody => {
  try {
    const custody = JSON.parse(readFileSync(join(folder, CUSTODY_NAME), 'utf8')) as Custody
    if (custody.format !== 'mingshi-custody/1' || !Array.isArray(custody.files)) throw new Error('format')
    return custody
  } catch (thrown) {
    throw new ToolError('no-custody', {
      zh: `${folder} 中没有可读取的 ${CUSTODY_NAME}（${reasonOf(thrown).zh}），无法核对。`,
      en: `${folder} has no readable ${CUSTODY_NAME} (${reasonOf(thrown).en}), so nothing can be compared.`,
    })
  }
}

/** Entries whose path stays inside the folder; a list that was tampered with may name anything. */
const INSIDE = /^(?:[\w.-]+|(?:evidence|sealed)\/[0-9a-f]{64})$/

const compared = (folder: string, listed: KeptEntry): Difference[] => {
  const { path } = listed
  if (!INSIDE.test(path) || path.includes('..') || !existsSync(join(folder, path)))
    return [{ path, kind: 'missing' }]
  const now = entryOf(path, join(folder, path))
  const changed =
    now.sha256 !== listed.sha256 ||
    now.bytes !== listed.bytes ||
    (now.sm3 !== undefined && listed.sm3 !== undefined && now.sm3 !== listed.sm3)
  const misnamed = path.includes('/') && basename(path) !== now.sha256
  return changed ? [{ path, kind: 'changed' }] : misnamed ? [{ path, kind: 'misnamed' }] : []
}

/** Files of a case by name that its list does not have. Throws `ToolError` where there is no list. */
export const unlisted = (folder: string, custody = readCustody(folder)): string[] => {
  const listed = new Set(custody.files.map(({ path }) => path))
  return filesIn(folder).filter((path) => !listed.has(path))
}

/** Recomputes every digest of a case folder. Throws `ToolError` where there is no list. */
export const verifyCustody = (folder: string): { custody: Custody; differences: readonly Difference[] } => {
  const custody = readCustody(folder)
  const added = unlisted(folder, custody).map((path): Difference => ({ path, kind: 'added' }))
  return { custody, differences: [...custody.files.flatMap((entry) => compared(folder, entry)), ...added] }
}

/** Why a file is no key of ours; what the library of ciphers says of it is for its makers. */
const keyFault = (thrown: unknown): { readonly zh: string; readonly en: string } => {
  const code = String((thrown as NodeJS.ErrnoException | undefined)?.code)
  if (code === 'ERR_MISSING_PASSPHRASE')
    return { zh: '密钥有口令保护，请给出不加密的密钥', en: 'it is kept under a passphrase' }
  return code.startsWith('ERR_OSSL') ? { zh: '其中没有密钥', en: 'there is no key in it' } : reasonOf(thrown)
}

const keyFrom = (path: string, read: (pem: Buffer) => KeyObject): KeyObject => {
  try {
    const key = read(readFileSync(path))
    if (key.asymmetricKeyType !== 'ed25519')
      throw new ToolError('other-key', {
        zh: `密钥种类为 ${key.asymmetricKeyType ?? '未知'}`,
        en: `its kind is ${key.asymmetricKeyType ?? 'unknown'}`,
      })
    return key
  } catch (thrown) {
    const why = keyFault(thrown)
    throw new ToolError('bad-key', {
      zh: `${path} 不是可用的 Ed25519 密钥（PEM）：${why.zh}。可用 openssl genpkey -algorithm ed25519 生成。`,
      en: `${path} is no usable Ed25519 key (PEM): ${why.en}. openssl genpkey -algorithm ed25519 makes one.`,
    })
  }
}

/** Signs the list with a private key that the user holds; the key is read and not kept. */
export const signCustody = (folder: string, keyPath: string): void => {
  readCustody(folder)
  const signature = sign(null, readFileSync(join(folder, CUSTODY_NAME)), keyFrom(keyPath, createPrivateKey))
  writeFileSync(join(folder, SIGNATURE_NAME), `${signature.toString('base64')}\n`)
}

/** Whether the list bears a signature of the public key; undefined where it bears none. */
export const verifySignature = (folder: string, keyPath: string): boolean | undefined => {
  const path = join(folder, SIGNATURE_NAME)
  if (!existsSync(path)) return undefined
  const signature = Buffer.from(readFileSync(path, 'utf8'), 'base64')
  return verify(null, readFileSync(join(folder, CUSTODY_NAME)), keyFrom(keyPath, createPublicKey), signature)
}

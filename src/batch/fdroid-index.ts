import { createHash } from 'node:crypto'
import { signedEntry } from '../collect/android/signed-jar.ts'
import { budgetOf } from '../collect/budget.ts'
import { FETCH_LIMITS, type Fetched, fetchPage } from '../collect/network/fetch-page.ts'
import { messageOf, ToolError } from '../errors.ts'
import { addressPrivate } from './download.ts'
import type { Sourced } from './enqueue.ts'

/** Largest index taken. That of F-Droid itself has about 50 MB. */
const LARGEST = 300_000_000
const SECONDS = 600

/** One version of an app, as both kinds of index describe it. */
interface Version {
  readonly package: string
  readonly code: number
  readonly file: string
  readonly sha256: string
  readonly operator?: string
}

type Tree = Readonly<Record<string, unknown>>

const tree = (value: unknown): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
/** A text of an index is a string, or one string for each language. */
const spoken = (value: unknown): string => {
  const texts = tree(value)
  return text(value) || text(texts['zh-CN']) || text(texts['en-US']) || text(Object.values(texts)[0])
}

const NAME_ONE = {
  zh: '请给出 F-Droid 仓库的网址。',
  en: 'Give the address of an F-Droid repository.',
}
const DISTRUST = {
  zh: '不要使用这份索引，请向仓库运营者核实。',
  en: 'Do not use this index before its operator has been asked.',
}

const badIndex = (address: string, why: { zh: string; en: string }, todo = NAME_ONE): ToolError =>
  new ToolError('store-index-unusable', {
    zh: `${address} 不能用作应用商店索引：${why.zh}。${todo.zh}`,
    en: `${address} cannot be used as the index of an app store: ${why.en}. ${todo.en}`,
  })

const versionsOf2 = (index: Tree): Version[] =>
  Object.entries(tree(index.packages)).flatMap(([name, value]) => {
    const { metadata, versions } = tree(value)
    const operator = text(tree(metadata).authorName)
    return Object.values(tree(versions)).map((version) => {
      const { file, manifest } = tree(version)
      const { name: path, sha256 } = tree(file)
      return {
        package: name,
        code: Number(tree(manifest).versionCode),
        file: text(path),
        sha256: text(sha256),
        ...(operator === '' ? {} : { operator }),
      }
    })
  })

const versionsOf1 = (index: Tree): Version[] => {
  const apps = Array.isArray(index.apps) ? index.apps.map(tree) : []
  const operators = new Map(apps.map((app) => [text(app.packageName), text(app.authorName)]))
  return Object.entries(tree(index.packages)).flatMap(([name, value]) => {
    const operator = operators.get(name) ?? ''
    return (Array.isArray(value) ? value : []).map(tree).map((version) => ({
      package: name,
      code: Number(version.versionCode),
      file: text(version.apkName),
      // `hashType` names the algorithm; another one than SHA-256 cannot be checked here.
      sha256: version.hashType === 'sha256' ? text(version.hash) : '',
      ...(operator === '' ? {} : { operator }),
    }))
  })
}

/** The newest version of each app, in the order of the index. */
const newest = (versions: readonly Version[]): Version[] => {
  const best = new Map<string, Version>()
  for (const version of versions) {
    const known = best.get(version.package)
    if (known === undefined || version.code > known.code) best.set(version.package, version)
  }
  return [...best.values()]
}

/** Entries of an index: the newest version of each app. @param base address of the repository, with a slash at its end. */
export const entriesOfIndex = (index: unknown, base: string): Sourced[] => {
  const whole = tree(index)
  const store = spoken(tree(whole.repo).name).slice(0, 200) || base
  const versions = Array.isArray(whole.apps) ? versionsOf1(whole) : versionsOf2(whole)
  return newest(versions).map((version): Sourced => {
    const address = new URL(version.file.replace(/^\//, './'), base).href
    const sha256 = version.sha256.toLowerCase()
    if (!address.startsWith(base) || address === base || !/^[0-9a-f]{64}$/.test(sha256)) {
      return {
        place: `${base}#${version.package}`,
        refused: new ToolError('entry-malformed', {
          zh: `索引中 ${version.package} 没有可用的文件名或 SHA-256。`,
          en: `The index gives no usable file name or SHA-256 for ${version.package}.`,
        }),
      }
    }
    const app = version.operator === undefined ? {} : { app: { operator: version.operator } }
    return { entry: { id: version.package, store, sha256, reference: { package: address, ...app } } }
  })
}

const parsed = (bytes: Uint8Array, address: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw badIndex(address, { zh: '内容不是 JSON', en: 'it is not JSON' })
  }
}

/** The repository that an address means, with or without the file, and the fingerprint that clients add to it. */
const placeOf = (address: string): { base: string; fingerprint: string | undefined } => {
  const url = new URL(address)
  const fingerprint = url.searchParams.get('fingerprint')?.replaceAll(/[\s:]/g, '').toLowerCase()
  if (fingerprint !== undefined && !/^[0-9a-f]{64}$/.test(fingerprint))
    throw badIndex(address, {
      zh: 'fingerprint 应为 64 位十六进制的证书 SHA-256',
      en: 'fingerprint must be the SHA-256 of a certificate, 64 hexadecimal digits',
    })
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/(?:entry|index-v[12])\.(?:json|jar)$/, '').replace(/\/*$/, '/')
  return { base: url.href, fingerprint }
}

type Get = (name: string) => Promise<Fetched>

/**
 * What a file of the repository says, by the JAR that signs it: F-Droid signs `entry.json` and `index-v1.json` so. Undefined where the
 * repository has neither. Without a JAR the file alone is taken, unless a fingerprint asks for its signature.
 */
const signedFile = async (
  name: string,
  get: Get,
  address: string,
  fingerprint: string | undefined,
): Promise<Uint8Array | undefined> => {
  const jar = await get(`${name}.jar`)
  if (!jar.ok) {
    const plain = fingerprint === undefined ? await get(`${name}.json`) : jar
    return plain.ok ? plain.bytes : undefined
  }
  const signed = await signedEntry(jar.bytes, `${name}.json`, budgetOf(LARGEST * 2, SECONDS)).catch(
    (thrown: unknown) => ({ problem: messageOf(thrown) }),
  )
  if ('problem' in signed)
    throw badIndex(
      address,
      {
        zh: `${name}.jar 的签名不成立（${signed.problem}）`,
        en: `the signature of ${name}.jar does not hold (${signed.problem})`,
      },
      DISTRUST,
    )
  if (fingerprint !== undefined && signed.fingerprint !== fingerprint)
    throw badIndex(
      address,
      {
        zh: `${name}.jar 的签名证书为 ${signed.fingerprint}，与所给 fingerprint 不符`,
        en: `${name}.jar is signed by certificate ${signed.fingerprint}, not by the fingerprint given`,
      },
      DISTRUST,
    )
  return signed.bytes
}

const missing = { zh: '没有可用的 entry 或 index-v1 文件', en: 'it has no usable entry or index-v1 file' }

/**
 * The apps of an F-Droid repository: `entry.json` names `index-v2.json` and its SHA-256; older ones have `index-v1.json`. Both are
 * signed as JARs, whose signatures are verified where they are there; with `?fingerprint=` they must be there and be that
 * certificate's. https://f-droid.org/docs/All_our_APIs/ Throws `ToolError` `store-index-unusable`.
 */
export const fdroidEntries = async (address: string, allowPrivate: boolean): Promise<Sourced[]> => {
  const { base, fingerprint } = placeOf(address)
  const limits = { ...FETCH_LIMITS, allowPrivate, bytes: LARGEST, seconds: SECONDS }
  const get: Get = async (name) => {
    const fetched = await fetchPage(new URL(name, base).href, limits)
    if (!fetched.ok && fetched.privateHost !== undefined) throw addressPrivate(fetched.privateHost)
    return fetched
  }
  const entry = await signedFile('entry', get, address, fingerprint)
  if (entry !== undefined) {
    const { name, sha256 } = tree(tree(parsed(entry, address)).index)
    const index = await get(text(name).replace(/^\//, ''))
    if (!index.ok) throw badIndex(address, { zh: index.detail, en: index.detail })
    const found = createHash('sha256').update(index.bytes).digest('hex')
    if (found !== text(sha256).toLowerCase()) {
      throw badIndex(
        address,
        {
          zh: `索引的 SHA-256 为 ${found}，与 entry.json 所列不符`,
          en: `the index has SHA-256 ${found}, not the one in entry.json`,
        },
        DISTRUST,
      )
    }
    return entriesOfIndex(parsed(index.bytes, address), base)
  }
  const index = await signedFile('index-v1', get, address, fingerprint)
  if (index !== undefined) return entriesOfIndex(parsed(index, address), base)
  const told = await get('index-v1.json')
  throw badIndex(address, told.ok ? missing : { zh: told.detail, en: told.detail })
}

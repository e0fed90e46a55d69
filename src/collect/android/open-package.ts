import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ToolError } from '../../errors.ts'
import { entry, file } from '../../facts/locator.ts'
import { type Budget, BudgetExceeded } from '../budget.ts'
import { once } from '../once.ts'
import { ArchiveError } from '../package/archive-error.ts'
import { refuseOtherKinds } from '../package/kinds.ts'
import { type AndroidPackage, androidPackage, type Handed } from './android-package.ts'
import { type Apk, MANIFEST, openApk } from './apk.ts'
import { openFile } from './apk-file.ts'
import { apksIn, noPackageIn } from './apk-folder.ts'
import { apksInside, baseAndSplits, MOST_APKS } from './apk-set.ts'
import { digestFile } from './file-digests.ts'
import type { WorkOn } from './file-work.ts'

const hex = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

const refusal = (path: string, thrown: unknown): unknown => {
  const name = basename(path)
  if (thrown instanceof BudgetExceeded || (thrown instanceof ArchiveError && thrown.code === 'too-large')) {
    return new ToolError('package-too-large', {
      zh: `${name} 的目录过大，未读取。请确认它是安装包。`,
      en: `The directory of ${name} is too large to read. Check that it is an app package.`,
    })
  }
  if (!(thrown instanceof ArchiveError)) return thrown
  if (thrown.code === 'truncated') {
    return new ToolError('truncated', {
      zh: `${name} 不完整：缺少压缩包的目录。请重新下载或复制。`,
      en: `${name} is cut short: the archive's directory is missing. Download or copy it again.`,
    })
  }
  const first = thrown.firstBytes ?? new Uint8Array()
  const seen = first.length === 0 ? '' : hex(first)
  const page = first.find((byte) => byte > 0x20) === 0x3c
  return new ToolError('not-a-zip', {
    zh: `${name} 不是安装包${seen === '' ? '：文件为空' : `：开头字节为 ${seen}${page ? '，疑似网页' : ''}`}。请提供 .apk 文件。`,
    en: `${name} is not an app package${seen === '' ? ': the file is empty' : `: it begins with ${seen}${page ? ', like a web page' : ''}`}. Give an .apk file.`,
  })
}

const stays = async (): Promise<void> => undefined

/** What can be opened of the APKs named; the others are noted by the first that can, and what was refused is thrown when none can. */
const openAll = async (
  names: readonly string[],
  openOne: (name: string) => Promise<Apk>,
): Promise<readonly [Apk, ...Apk[]]> => {
  const opened: Apk[] = []
  const failed: { readonly name: string; readonly thrown: unknown }[] = []
  for (const name of names.slice(0, MOST_APKS)) {
    try {
      opened.push(await openOne(name))
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError)) throw thrown
      failed.push({ name, thrown })
    }
  }
  const [first, ...rest] = opened
  if (first === undefined) throw failed[0]?.thrown
  for (const { name } of failed)
    first.note({ code: 'split-unreadable', part: basename(name), weight: 'unreadable' })
  return [first, ...rest]
}

/** The APKs inside an archive that is none itself: what stores and bundletool hand out as APKS, XAPK or APKM. */
const openInside = async (outer: Apk, handed: Handed, budget: Budget): Promise<AndroidPackage> => {
  refuseOtherKinds(outer.archive, outer.name)
  const names = apksInside(outer.archive.entries.map(({ name }) => name))
  if (names.length === 0) {
    throw new ToolError('not-an-apk', {
      zh: `${outer.name} 是压缩包，但其中没有 ${MANIFEST}，不是安卓安装包。请提供 .apk 文件。`,
      en: `${outer.name} is an archive without ${MANIFEST}, so not an Android package. Give an .apk file.`,
    })
  }
  const apks = await openAll(names, async (name) => {
    const found = outer.archive.find(name)
    if (!found) throw new ArchiveError('entry-damaged', name)
    const bytes = await outer.archive.open(found, budget)
    return openApk(bytes, { name: basename(name), source: entry(outer.source, name), close: stays }, budget)
  })
  return androidPackage(await baseAndSplits(apks), handed, budget)
}

/** The APKs in a folder as one app; what names it is its base. */
const openFolder = async (path: string, budget: Budget): Promise<AndroidPackage> => {
  const names = await apksIn(path)
  if (names.length === 0) throw noPackageIn(path)
  const opened: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const letGo of opened) await letGo()
  }
  try {
    const found = await openAll(names, async (name) => {
      const { bytes, close: letGo } = await openFile(join(path, name))
      opened.push(letGo)
      return openApk(bytes, { name, source: file(name), close: letGo }, budget)
    })
    const parts = await baseAndSplits(found)
    const [base] = parts
    const handed = { name: base.name, bytes: base.bytes, digests: async () => (await base.passed()).file }
    return androidPackage(parts, { ...handed, close }, budget)
  } catch (thrown) {
    await close()
    throw refusal(path, thrown)
  }
}

/**
 * Opens a package by random access: an APK, an archive that holds the APKs of one app, or a folder with them. Throws `ToolError`
 * when there is nothing, when it is not an archive or is cut short (`not-a-zip`, `truncated`), when it is of another kind
 * (`package-kind-not-supported`), has no manifest (`not-an-apk`), or holds several apps. A package that was tampered with opens;
 * `notes` and the readings tell.
 * @param aside does what takes long with the whole file, beside the reading of its parts: it begins at once.
 */
export const openAndroidPackage = async (
  path: string,
  budget: Budget,
  aside?: WorkOn,
): Promise<AndroidPackage> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return openFolder(path, budget)
  if (found && !found.isFile()) {
    throw new ToolError('not-a-file', {
      zh: `${path} 不是文件。请给出 .apk 文件的路径。`,
      en: `${path} is not a file. Give the path of an .apk file.`,
    })
  }
  const { bytes, close } = await openFile(path)
  const name = basename(path)
  try {
    const apk = openApk(bytes, { name, source: file(name), close }, budget, aside)
    const digests = once(async () => digestFile(bytes))
    if (!apk.archive.find(MANIFEST))
      return await openInside(apk, { name, bytes: bytes.size, digests, close }, budget)
    if (aside !== undefined) apk.begin()
    const whenRead = async () => {
      if (aside !== undefined) await apk.passed().catch(() => undefined)
      await close()
    }
    const passed = async () => (await apk.passed()).file
    return androidPackage([apk], { name, bytes: bytes.size, digests: passed, close: whenRead }, budget)
  } catch (thrown) {
    await close()
    throw refusal(path, thrown)
  }
}

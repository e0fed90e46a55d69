import { ToolError } from '../../errors.ts'
import type { AndroidPackage } from './android-package.ts'
import type { Apk } from './apk.ts'
import { attributeOf, plainAttribute } from './axml.ts'

export const isApkName = (name: string): boolean => /\.apk$/i.test(name)
/** APKs that are opened of one set; stores make some dozens. */
export const MOST_APKS = 400

/** What only an APK has at its top: an archive with it is a damaged APK and no set, whatever it carries inside. */
const OF_AN_APK = /^(?:classes\d*\.dex|resources\.arsc|META-INF\/[^/]+\.(?:SF|RSA|DSA|EC))$/

/**
 * Of the entries of an archive, the APKs that one device could get together; none where it is no set. What bundletool makes keeps
 * them in `splits`, beside whole packages for old devices in `standalones`; other makers keep them at the top or in one folder.
 */
export const apksInside = (names: readonly string[]): string[] => {
  if (names.some((name) => OF_AN_APK.test(name))) return []
  const apks = names.filter(isApkName)
  const splits = apks.filter((name) => name.startsWith('splits/'))
  if (splits.length > 0) return splits
  const whole =
    apks.find((name) => name === 'universal.apk') ?? apks.find((name) => /^standalones\//.test(name))
  if (whole !== undefined) return [whole]
  const top = apks.filter((name) => !name.includes('/'))
  return top.length > 0 ? top : apks.filter((name) => /^[^/]+\/[^/]+$/.test(name))
}

/** What an APK says of itself as part of a set. */
export interface Part {
  readonly packageName: string
  /** Empty for a base. */
  readonly split: string
  readonly version: number
}

/** Undefined where its manifest cannot be read, or names no package. */
export const partOf = async (apk: Apk): Promise<Part | undefined> => {
  const manifest = await apk.manifest()
  if (!manifest.ok) return undefined
  const packageName = plainAttribute(manifest.value, 'package')?.rawValue
  if (packageName === undefined) return undefined
  return {
    packageName,
    split: plainAttribute(manifest.value, 'split')?.rawValue ?? '',
    version: attributeOf(manifest.value, 'versionCode')?.data ?? 0,
  }
}

/** The plainest name first: `base-master.apk` before `base-master_2.apk`, which is for newer devices. */
const byName = (a: Apk, b: Apk): number =>
  a.name.length - b.name.length || (a.name < b.name ? -1 : Number(a.name > b.name))

/**
 * The base and the splits among APKs that lie together. What does not belong to the base, or stands for the same split, is left
 * out and noted. Without a base, and where no manifest can be read, the first stands alone. Throws `ToolError` (`several-apps`).
 */
export const baseAndSplits = async (apks: readonly [Apk, ...Apk[]]): Promise<AndroidPackage['parts']> => {
  const [first = apks[0], ...rest] = [...apks].sort(byName)
  if (rest.length === 0) return [first]
  const parts: (Part & { readonly apk: Apk })[] = []
  for (const apk of [first, ...rest]) {
    const part = await partOf(apk)
    if (part) parts.push({ apk, ...part })
  }
  const names = [...new Set(parts.map(({ packageName }) => packageName))].sort()
  if (names.length > 1)
    throw new ToolError('several-apps', {
      zh: `其中有 ${names.length} 个应用的安装包：${names.slice(0, 5).join('、')}。请每次提供一个应用。`,
      en: `It holds packages of ${names.length} apps: ${names.slice(0, 5).join(', ')}. Give one app at a time.`,
    })
  const base = parts.find(({ split }) => split === '')
  const chosen = new Map<string, Apk>()
  for (const { apk, split, version } of parts)
    if (split !== '' && base?.version === version && !chosen.has(split)) chosen.set(split, apk)
  const splits = [...chosen.values()]
  const main = base?.apk ?? first
  for (const apk of apks)
    if (apk !== main && !splits.includes(apk))
      main.note({ code: 'split-left-out', part: apk.name, weight: 'doubt' })
  return [main, ...splits]
}

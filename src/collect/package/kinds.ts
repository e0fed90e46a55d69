import { ToolError } from '../../errors.ts'
import type { Archive } from './zip.ts'

/** A kind of package that is recognised and not read, and what to give in its place. */
interface Kind {
  readonly name: string
  readonly has: (names: readonly string[]) => boolean
  readonly instead: (names: readonly string[]) => { readonly zh: string; readonly en: string }
}

const isApk = (name: string): boolean => name.toLowerCase().endsWith('.apk')

/** The package that others complete: `base.apk`, `base-master.apk` of a device's set, else the one that is no configuration. */
const baseOf = (names: readonly string[]): string | undefined => {
  const packages = names.filter(isApk)
  return (
    packages.find((name) => /(?:^|\/)(?:base|universal|base-master)\.apk$/i.test(name)) ??
    packages.find((name) => !/(?:^|[/.])(?:split_)?config\.[^/]*$/i.test(name))
  )
}

/** For an archive that holds packages: which of them to unpack. */
const unpackBase = (names: readonly string[]): { zh: string; en: string } => {
  const count = names.filter(isApk).length
  const base = baseOf(names) ?? 'base.apk'
  return {
    zh: `其中有 ${count} 个安装包。请解压，提供其中的 ${base}。`,
    en: `It holds ${count} packages. Unpack it and give ${base}.`,
  }
}

const giveApk = {
  zh: '本工具只读安卓安装包。请提供 .apk 文件。',
  en: 'Only Android packages are read. Give an .apk file.',
}

const KINDS: readonly Kind[] = [
  {
    name: 'AAB',
    has: (names) => names.includes('BundleConfig.pb') || names.includes('base/manifest/AndroidManifest.xml'),
    instead: () => ({
      zh: '它供应用商店生成安装包，手机不能安装。请用 bundletool build-apks --mode=universal 生成 .apk 文件。',
      en: 'Stores make packages from it; phones cannot install it. Make an .apk file by bundletool build-apks --mode=universal.',
    }),
  },
  {
    name: 'IPA',
    has: (names) => names.some((name) => /^Payload\/[^/]+\.app\//.test(name)),
    instead: () => giveApk,
  },
  {
    name: 'HAP',
    has: (names) =>
      (names.includes('module.json') || names.includes('config.json')) &&
      names.some((name) => /\.abc$|^resources\.index$|^assets\/.*resources\.index$/.test(name)),
    instead: () => giveApk,
  },
  {
    name: 'APP (HarmonyOS)',
    has: (names) => names.includes('pack.info') && names.some((name) => name.endsWith('.hap')),
    instead: () => giveApk,
  },
  {
    name: 'APKM',
    has: (names) => names.includes('info.json') && names.some(isApk),
    instead: unpackBase,
  },
  {
    name: 'XAPK',
    has: (names) => names.includes('manifest.json') && names.some(isApk),
    instead: unpackBase,
  },
  { name: 'APKS', has: (names) => names.some(isApk), instead: unpackBase },
]

/** Throws `ToolError` unless the archive has the manifest of an APK: says what kind of package it is and what to give instead. */
export const refuseOtherKinds = (archive: Archive, fileName: string, manifest: string): void => {
  if (archive.find(manifest)) return
  const names = archive.entries.map((entry) => entry.name)
  const kind = KINDS.find((candidate) => candidate.has(names))
  if (kind) {
    const { zh, en } = kind.instead(names)
    throw new ToolError('package-kind-not-supported', {
      zh: `${fileName} 是 ${kind.name} 包，不能直接检测。${zh}`,
      en: `${fileName} is of kind ${kind.name}, which cannot be examined as it is. ${en}`,
    })
  }
  throw new ToolError('not-an-apk', {
    zh: `${fileName} 是压缩包，但其中没有 ${manifest}，不是安卓安装包。请提供 .apk 文件。`,
    en: `${fileName} is an archive without ${manifest}, so not an Android package. Give an .apk file.`,
  })
}

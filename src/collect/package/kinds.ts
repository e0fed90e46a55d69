import { ToolError } from '../../errors.ts'
import type { Archive } from './zip.ts'

/** Kinds of package that are recognised and not read in this version, with the mark that tells each. */
const OTHER_KINDS: readonly { readonly name: string; readonly has: (names: readonly string[]) => boolean }[] =
  [
    {
      name: 'AAB',
      has: (names) =>
        names.includes('BundleConfig.pb') || names.includes('base/manifest/AndroidManifest.xml'),
    },
    { name: 'IPA', has: (names) => names.some((name) => /^Payload\/[^/]+\.app\//.test(name)) },
    {
      name: 'HAP',
      has: (names) =>
        (names.includes('module.json') || names.includes('config.json')) &&
        names.some((name) => /\.abc$|^resources\.index$|^assets\/.*resources\.index$/.test(name)),
    },
    {
      name: 'APP (HarmonyOS)',
      has: (names) => names.includes('pack.info') && names.some((name) => name.endsWith('.hap')),
    },
    {
      name: 'XAPK',
      has: (names) => names.includes('manifest.json') && names.some((name) => name.endsWith('.apk')),
    },
    { name: 'APKS', has: (names) => names.some((name) => name.endsWith('.apk')) },
  ]

/** Throws `ToolError` unless the archive has the manifest of an APK: names the kind of package it is, where it is a known one. */
export const refuseOtherKinds = (archive: Archive, fileName: string, manifest: string): void => {
  if (archive.find(manifest)) return
  const names = archive.entries.map((entry) => entry.name)
  const kind = OTHER_KINDS.find((candidate) => candidate.has(names))
  if (kind) {
    throw new ToolError('package-kind-not-supported', {
      zh: `${fileName} 是 ${kind.name} 包，本版本尚不支持。请提供 .apk 文件。`,
      en: `${fileName} is of kind ${kind.name}, which this version does not support. Give an .apk file.`,
    })
  }
  throw new ToolError('not-an-apk', {
    zh: `${fileName} 是压缩包，但其中没有 ${manifest}，不是安卓安装包。请提供 .apk 文件。`,
    en: `${fileName} is an archive without ${manifest}, so not an Android package. Give an .apk file.`,
  })
}

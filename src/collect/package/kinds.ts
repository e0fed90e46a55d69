import { ToolError } from '../../errors.ts'
import type { Archive } from './zip.ts'

/** A kind of package that is recognised and not read, and what to give in its place. */
interface Kind {
  readonly name: string
  readonly has: (names: readonly string[]) => boolean
  readonly instead: { readonly zh: string; readonly en: string }
}

const giveApk = {
  zh: '本工具只读安卓安装包。请提供 .apk 文件。',
  en: 'Only Android packages are read. Give an .apk file.',
}

const KINDS: readonly Kind[] = [
  {
    name: 'AAB',
    has: (names) => names.includes('BundleConfig.pb') || names.includes('base/manifest/AndroidManifest.xml'),
    instead: {
      zh: '它供应用商店生成安装包，手机不能安装。请用 bundletool build-apks --mode=universal 生成 .apk 文件。',
      en: 'Stores make packages from it; phones cannot install it. Make an .apk file by bundletool build-apks --mode=universal.',
    },
  },
  {
    name: 'IPA',
    has: (names) => names.some((name) => /^Payload\/[^/]+\.app\//.test(name)),
    instead: giveApk,
  },
  {
    name: 'HAP',
    has: (names) =>
      (names.includes('module.json') || names.includes('config.json')) &&
      names.some((name) => /\.abc$|^resources\.index$|^assets\/.*resources\.index$/.test(name)),
    instead: giveApk,
  },
  {
    name: 'APP (HarmonyOS)',
    has: (names) => names.includes('pack.info') && names.some((name) => name.endsWith('.hap')),
    instead: giveApk,
  },
]

/** Throws `ToolError` (`package-kind-not-supported`) for a kind of package that is known and not read: says what to give instead. */
export const refuseOtherKinds = ({ entries }: Archive, fileName: string): void => {
  const names = entries.map((entry) => entry.name)
  const kind = KINDS.find((candidate) => candidate.has(names))
  if (kind === undefined) return
  const { zh, en } = kind.instead
  throw new ToolError('package-kind-not-supported', {
    zh: `${fileName} 是 ${kind.name} 包，不能直接检测。${zh}`,
    en: `${fileName} is of kind ${kind.name}, which cannot be examined as it is. ${en}`,
  })
}

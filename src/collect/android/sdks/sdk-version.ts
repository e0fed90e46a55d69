import type { AndroidPackage } from '../android-package.ts'
import type { CodeFile } from '../dex/code.ts'
import { staticTexts } from '../dex/static-texts.ts'
import type { SdkIndex } from './sdk-index.ts'

/** A version, as vendors write them; anything else in such a file is not one. */
const VERSION = /^\d{1,5}(?:\.\d{1,8}){1,4}(?:[-+.][\w.+-]{1,30})?$/
const MOST_BYTES = 4096

/** `META-INF/androidx.core_core.version` names the group before the artifact. */
const VERSION_FILE = /^META-INF\/([\w.-]+)_[\w.-]+\.version$/
/** Google's libraries leave one file each at the root: `play-services-ads.properties`. */
const PROPERTIES_FILE = /^(play-services|firebase)-([a-z-]+)\.properties$/
const GROUPS = { 'play-services': 'com.google.android.gms', firebase: 'com.google.firebase' } as const

/** SDK_VERSION, LIBRARY_VERSION, ACME_VERSION: written for those who ask. */
const STATED_FIELD = /^(?:[A-Z0-9]+_)*VERSION$/
/** What the build tool writes for every module; 1.0 is what a new one has, and says nothing. */
const MODULE_FIELD = 'VERSION_NAME'
const NEW_MODULE = /^1\.0(?:\.|$)/

/** Package that a file about a version speaks of. */
const packageOfFile = (path: string): string | undefined => {
  const group = VERSION_FILE.exec(path)?.[1]
  if (group !== undefined) return group
  const [, family, part] = PROPERTIES_FILE.exec(path) ?? []
  if (family === undefined || part === undefined) return undefined
  return `${GROUPS[family as keyof typeof GROUPS]}.${part.replaceAll('-', '.')}`
}

const versionIn = (path: string, text: string): string | undefined => {
  const stated = path.endsWith('.version') ? text : /^version=(.*)$/m.exec(text)?.[1]
  const version = stated?.trim() ?? ''
  return VERSION.test(version) ? version : undefined
}

/** Keeps a version while all who state one agree: of many artefacts, none speaks for the whole. */
const agreed = () => {
  const stated = new Map<number, string>()
  const disputed = new Set<number>()
  return {
    stated,
    add(owner: number, version: string): void {
      const before = stated.get(owner)
      if (disputed.has(owner) || before === version) return
      if (before === undefined) stated.set(owner, version)
      else {
        stated.delete(owner)
        disputed.add(owner)
      }
    },
  }
}

/** Versions that files of the package state, by the SDK's place in the index. */
export const versionsInFiles = async (
  android: AndroidPackage,
  { classes }: SdkIndex,
): Promise<Map<number, string>> => {
  const versions = agreed()
  for (const { name, size } of android.archive.entries) {
    const about = packageOfFile(name)
    if (about === undefined || size > MOST_BYTES) continue
    const owner = classes.ownerOf(`L${about.replaceAll('.', '/')}/Any;`)
    if (owner < 0) continue
    const bytes = await android.entry(name)
    const version = bytes.ok ? versionIn(name, Buffer.from(bytes.value).toString('utf8')) : undefined
    if (version !== undefined) versions.add(owner, version)
  }
  return versions.stated
}

const versionOf = (texts: ReadonlyMap<string, string>): string | undefined => {
  const stated = [...texts].find(([field, text]) => STATED_FIELD.test(field) && VERSION.test(text))?.[1]
  const ofModule = texts.get(MODULE_FIELD) ?? ''
  return stated ?? (VERSION.test(ofModule) && !NEW_MODULE.test(ofModule) ? ofModule : undefined)
}

/** Versions that constants of BuildConfig classes state, by the SDK's place in the index. */
export const versionsInCode = (files: readonly CodeFile[], { classes }: SdkIndex): Map<number, string> => {
  const versions = agreed()
  for (const { dex } of files) {
    for (let nth = 0; nth < dex.classCount; nth++) {
      const descriptor = dex.type(dex.classType(nth))
      if (!descriptor.endsWith('/BuildConfig;')) continue
      const owner = classes.ownerOf(descriptor)
      if (owner < 0) continue
      const version = versionOf(staticTexts(dex, nth))
      if (version !== undefined) versions.add(owner, version)
    }
  }
  return versions.stated
}

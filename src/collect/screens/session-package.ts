import type { Gap } from '../../facts/facts.ts'
import type { AndroidPackage } from '../android/android-package.ts'
import { attributeOf, plainAttribute } from '../android/axml.ts'
import type { Session } from './session-file.ts'

/** Name of the package that a manifest states; undefined when it cannot be read. */
export const packageNameOf = async (android: AndroidPackage | undefined): Promise<string | undefined> => {
  const manifest = await android?.manifest()
  return manifest?.ok ? plainAttribute(manifest.value, 'package')?.rawValue : undefined
}

const versionCodeOf = async (android: AndroidPackage): Promise<string | undefined> => {
  const manifest = await android.manifest()
  if (!manifest.ok) return undefined
  const code = attributeOf(manifest.value, 'versionCode')
  const major = attributeOf(manifest.value, 'versionCodeMajor')?.data ?? 0
  return code === undefined ? undefined : String(BigInt(major) * 0x1_0000_0000n + BigInt(code.data))
}

type Refusal = Pick<Gap, 'because' | 'detail'>

/**
 * Why a session does not speak of the package under test; undefined when nothing contradicts it. The SHA-256 decides
 * where the session states one; only then is the package hashed.
 */
export const refusalOf = async (
  session: Session,
  android: AndroidPackage | undefined,
): Promise<Refusal | undefined> => {
  if (!android) return undefined
  const name = await packageNameOf(android)
  if (name !== undefined && session.package !== undefined && name !== session.package) {
    return { because: 'session-of-another-package', detail: `${session.package} ≠ ${name}` }
  }
  if (session.apkSha256 !== undefined) {
    const stated = session.apkSha256.toLowerCase()
    const { sha256 } = await android.digests()
    // What a device has is the base, whatever archive it was handed in by.
    const base = sha256 === stated ? sha256 : (await android.parts[0].passed()).file.sha256
    if (base !== stated) {
      return { because: 'session-of-another-build', detail: `SHA-256 ${stated} ≠ ${sha256}` }
    }
  }
  const code = await versionCodeOf(android)
  if (session.versionCode !== undefined && code !== undefined && String(session.versionCode) !== code) {
    return { because: 'session-of-another-build', detail: `versionCode ${session.versionCode} ≠ ${code}` }
  }
  return undefined
}

import type { AndroidPackage } from '../android-package.ts'
import { manifestValues } from '../manifest-values.ts'
import { classNameOf } from './code.ts'
import { entriesOf } from './entries.ts'

/** The names an app goes by: its package, and the classes of its own that the system starts first. Empty where no manifest can be read. */
export const ownNamesOf = async (android: AndroidPackage): Promise<readonly string[]> => {
  const manifest = await android.manifest()
  if (!manifest.ok) return []
  const started = ((await entriesOf(android)) ?? [])
    .filter(({ kind, atStart }) => atStart && kind !== 'provider' && kind !== 'initializer')
    .map(({ type }) => classNameOf(type))
  return [manifestValues(undefined).plain(manifest.value, 'package') ?? '', ...started]
}

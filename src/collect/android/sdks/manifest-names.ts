import type { RowOf } from '../../../facts/index.ts'
import type { AndroidPackage } from '../android-package.ts'
import { contextOf } from '../manifest.ts'
import { componentRows } from '../manifest-components.ts'
import { metaDataRows } from '../manifest-tables.ts'

/** What the manifest names that code and libraries are compared with. */
export interface ManifestNames {
  readonly packageName: string
  /** Class of the application object, and of the factory that makes it. */
  readonly applicationClasses: readonly string[]
  readonly components: readonly RowOf<'components'>[]
  readonly metaData: readonly RowOf<'metaData'>[]
}

/** The names in the manifest; undefined where it cannot be read. */
export const manifestNames = async (android: AndroidPackage): Promise<ManifestNames | undefined> => {
  const manifest = await android.manifest()
  if (!manifest.ok || manifest.value.name !== 'manifest') return undefined
  const table = await android.resources()
  const context = contextOf(android, manifest.value, table.ok ? table.value : undefined)
  const { values, applications, packageName } = context
  return {
    packageName,
    applicationClasses: applications.flatMap((application) =>
      (['name', 'appComponentFactory'] as const).flatMap(
        (attribute) => values.className(application, attribute, packageName) ?? [],
      ),
    ),
    components: componentRows(context).components,
    metaData: metaDataRows(context),
  }
}

import type { Gap } from '../../facts/facts.ts'
import type { RowOf, TableName } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import type { AndroidPackage } from './android-package.ts'
import type { AttributeName } from './attribute-ids.ts'
import { attributeOf, type XmlElement } from './axml.ts'
import { backupRuleRows } from './backup-rules.ts'
import { cleartextStated } from './manifest-app.ts'
import type { ManifestContext } from './manifest-context.ts'
import { cleartextDomains, networkSecurityRows } from './network-security.ts'

/** What the documents say that the application element points to. */
export interface ManifestDocuments {
  readonly networkSecurity: RowOf<'networkSecurity'>[] | undefined
  readonly cleartextDomains: string[] | undefined
  readonly backupRules: RowOf<'backupRules'>[] | undefined
  readonly gaps: readonly Gap[]
}

interface Found {
  readonly root: XmlElement
  readonly source: Locator
}

const TRUTHS = ['true', 'false']

/** Network security configuration, backup rules and data extraction rules. */
export const manifestDocuments = async (
  android: AndroidPackage,
  context: ManifestContext,
): Promise<ManifestDocuments> => {
  const { values, targetSdk } = context
  const application = context.applications[0]
  const gaps: Gap[] = []

  /** Undefined where the attribute points to no document; `unread` where it cannot be read, which is told. */
  const document = async (
    name: AttributeName,
    table: TableName,
    because: string,
  ): Promise<Found | 'unread' | undefined> => {
    if (!application || !attributeOf(application, name)) return undefined
    const path = values.text(application, name)
    if (path !== undefined && TRUTHS.includes(path)) return undefined
    const tree = path === undefined ? undefined : await android.xml(path)
    if (path !== undefined && tree?.ok) return { root: tree.value, source: android.at(path) }
    const detail = tree && !tree.ok ? tree.because : undefined
    gaps.push({ table, because, ...(detail === undefined ? {} : { detail }) })
    return 'unread'
  }

  const security = await document('networkSecurityConfig', 'networkSecurity', 'network-security-unreadable')
  const networkSecurity =
    security === 'unread'
      ? undefined
      : security
        ? // With a configuration of its own, the app's usesCleartextTraffic is ignored.
          networkSecurityRows(security.root, security.source, targetSdk, undefined, values)
        : networkSecurityRows(undefined, context.entry, targetSdk, cleartextStated(context), values)
  const backups = [
    await document('fullBackupContent', 'backupRules', 'backup-rules-unreadable'),
    await document('dataExtractionRules', 'backupRules', 'backup-rules-unreadable'),
  ]
  return {
    networkSecurity,
    cleartextDomains: networkSecurity && cleartextDomains(networkSecurity),
    backupRules: backups.includes('unread')
      ? undefined
      : backups.flatMap((found) =>
          found === undefined || found === 'unread' ? [] : backupRuleRows(found.root, found.source, values),
        ),
    gaps,
  }
}

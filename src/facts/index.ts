import { apiCalls } from './api-calls.ts'
import { app } from './app.ts'
import { appProfile } from './app-profile.ts'
import { backupRules } from './backup-rules.ts'
import { businessFunctions } from './business-functions.ts'
import { clauses } from './clauses.ts'
import { codeFiles } from './code-files.ts'
import { codeReads } from './code-reads.ts'
import { components } from './components.ts'
import { controls } from './controls.ts'
import { declarations } from './declarations.ts'
import { definedPermissions } from './defined-permissions.ts'
import { dependencies } from './dependencies.ts'
import { documents, policy } from './documents.ts'
import { events } from './events.ts'
import { features } from './features.ts'
import { filings } from './filings.ts'
import { flows } from './flows.ts'
import { integrity } from './integrity.ts'
import { intentFilters } from './intent-filters.ts'
import { kindCoverage } from './kind-coverage.ts'
import { libraries } from './libraries.ts'
import { metaData } from './meta-data.ts'
import { networkSecurity } from './network-security.ts'
import { packers } from './packers.ts'
import { permissionRequests } from './permission-requests.ts'
import { permissions } from './permissions.ts'
import { policyMentions } from './policy-mentions.ts'
import { policyPermissions } from './policy-permissions.ts'
import { policyPoints } from './policy-points.ts'
import { policySdks } from './policy-sdks.ts'
import { queries } from './queries.ts'
import { refusals } from './refusals.ts'
import { rightsAttempts } from './rights-attempts.ts'
import { screens } from './screens.ts'
import { sdks } from './sdks.ts'
import { sections } from './sections.ts'
import { session } from './session.ts'
import { signers } from './signers.ts'
import { sourcePlaces } from './source-places.ts'
import { statements } from './statements.ts'
import { storage } from './storage.ts'
import type { Row } from './table.ts'
import { unfilledPlaces } from './unfilled-places.ts'

/** Every fact table. A rule may name these and nothing else. */
export const TABLES = {
  app,
  appProfile,
  integrity,
  signers,
  filings,
  permissions,
  definedPermissions,
  components,
  intentFilters,
  networkSecurity,
  backupRules,
  features,
  libraries,
  metaData,
  queries,
  declarations,
  packers,
  sdks,
  codeFiles,
  apiCalls,
  codeReads,
  events,
  session,
  screens,
  controls,
  permissionRequests,
  refusals,
  rightsAttempts,
  flows,
  storage,
  documents,
  policy,
  sections,
  clauses,
  statements,
  businessFunctions,
  policyPermissions,
  policyPoints,
  policySdks,
  unfilledPlaces,
  kindCoverage,
  policyMentions,
  sourcePlaces,
  dependencies,
} as const

/** Name of a fact table: `permissions`, `apiCalls`, `policy`. */
export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name)

/** A row of the named table: `RowOf<'controls'>`. */
export type RowOf<T extends TableName> = Row<(typeof TABLES)[T]>

/** What one collector has to say: some rows of some tables. */
export type Rows = { readonly [T in TableName]?: readonly RowOf<T>[] }

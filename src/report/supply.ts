import type { Missing } from '../findings/finding.ts'
import type { Words } from '../words/words.ts'

/** A kind of evidence or act that somebody can supply. */
export type Supply = keyof Words['supplies']

const BY_REASON: Readonly<Record<string, Supply>> = {
  'no-package': 'package',
  'package-unreadable': 'package',
  'no-policy-supplied': 'policy',
  'no-policy-found': 'policy',
  'script-shell': 'policy',
  'too-short': 'policy',
  'image-only': 'policy',
  'dead-link': 'policy',
  'not-text': 'policy',
  'old-word-file': 'policy',
  'no-policy-among-documents': 'policy',
  'policy-unreadable': 'policy',
  'sdk-list-elsewhere': 'policy',
  'http-status': 'policy',
  'fetch-failed': 'policy',
  'private-address': 'policy',
  'no-type-chosen': 'type',
  'session-unreadable': 'session',
  'session-malformed': 'session',
  'screen-of-another-app': 'session',
  'session-of-another-package': 'session',
  'session-of-another-build': 'session',
  'no-runtime-log': 'runtime',
  'log-without-phase': 'runtime',
  'runtime-log-unknown': 'runtime',
  'runtime-log-damaged': 'runtime',
  'runtime-log-missing': 'runtime',
  'runtime-log-of-another-package': 'runtime',
  'cap-reached': 'retry',
  'collector-failed': 'retry',
}

const BY_SCOPE: Readonly<Record<string, Supply>> = {
  'first-run': 'first-run',
  login: 'login',
  register: 'register',
  settings: 'settings',
  policy: 'policy-screen',
}

const BY_FACT: Readonly<Record<string, Supply>> = {
  'sdks.named': 'policy',
  'sdks.startCollects': 'person',
  'permissions.policyExplains': 'policy',
  'permissions.policyVague': 'policy',
  'permissions.necessaryForType': 'type',
  'refusals.unneeded': 'type',
  'appProfile.hasAccounts': 'profile',
  'appProfile.operator': 'profile',
  'appProfile.operatorDomains': 'profile',
  'appProfile.consumerSide': 'profile',
}

const BY_TABLE: Readonly<Record<string, Supply>> = {
  appProfile: 'type',
  session: 'screens',
  screens: 'screens',
  controls: 'screens',
  permissionRequests: 'permissions',
  refusals: 'refusals',
  rightsAttempts: 'attempts',
  events: 'runtime',
  flows: 'screens',
  storage: 'screens',
  documents: 'policy',
  policy: 'policy',
  sections: 'policy',
  clauses: 'policy',
  businessFunctions: 'policy',
  policyPermissions: 'policy',
  policyPoints: 'policy',
  policySdks: 'policy',
  unfilledPlaces: 'policy',
  kindCoverage: 'policy',
  statements: 'policy',
  // Code that was read and does not decide: a person runs the app.
  apiCalls: 'person',
  codeReads: 'person',
  codeFiles: 'person',
  sdks: 'person',
  packers: 'person',
}

/** The table a missing fact belongs to, and its scope or column. `controls.checkedAtStart`, `screens/first-run`. */
export const factParts = (fact: string): { table: string; scope?: string; column?: string } => {
  const [, table = fact, mark, rest = ''] = /^(\w+)(?:([./])(.+))?$/.exec(fact) ?? []
  if (mark === '/') return { table, scope: rest }
  return mark === '.' ? { table, column: rest } : { table }
}

/** What would close a gap: told by its reason, else by the part of the app, else by the table it is in. */
export const supplyOf = (missing: Missing): Supply => {
  const { table, scope } = factParts(missing.fact)
  // A fact about the app that somebody knows is asked for by name, whatever else of that table is missing.
  const stated = table === 'appProfile' ? BY_FACT[missing.fact] : undefined
  return (
    stated ??
    BY_REASON[missing.because] ??
    (scope === undefined ? undefined : BY_SCOPE[scope]) ??
    BY_FACT[missing.fact] ??
    BY_TABLE[table] ??
    'package'
  )
}

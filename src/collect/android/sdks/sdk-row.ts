import type { RowOf } from '../../../facts/index.ts'
import { entry, type Locator } from '../../../facts/locator.ts'
import type { Sdk } from '../../../vocabulary/sdk-schema.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { AndroidPackage } from '../android-package.ts'
import { MANIFEST } from '../apk.ts'
import { known } from '../manifest-context.ts'
import type { SdkInCode } from './sdk-code.ts'
import type { Traces } from './sdk-traces.ts'

type Row = RowOf<'sdks'>

/** The strongest that code, libraries and manifest show together. */
const gradeOf = (traces: Traces, code: SdkInCode | undefined): NonNullable<Row['grade']> => {
  const there =
    (code?.classes ?? 0) > 0 || traces.componentInCode || traces.libraries.size > 0 || traces.files.size > 0
  if (there) return code?.called === true && code.classes > 0 ? 'called' : 'embedded'
  return code?.referenced === true ? 'referenced' : 'declared'
}

const some = (names: Iterable<string>): string[] | undefined => {
  const sorted = [...names].sort()
  return sorted.length === 0 ? undefined : sorted
}

export const sourceOf = (traces: Traces, code: SdkInCode | undefined, android: AndroidPackage): Locator =>
  [...(code?.parts.values() ?? [])][0]?.source ?? traces.source ?? entry(android.source, MANIFEST)

const namesOf = (own: { zh: string; en: string }, others: readonly string[] = []): string[] => [
  ...new Set([own.zh, own.en, ...others]),
]

/** What is known of one SDK. */
export interface SdkSeen {
  readonly sdk: Sdk
  readonly traces: Traces
  /** Undefined where the code has none of it. */
  readonly code: SdkInCode | undefined
  readonly codeWasRead: boolean
  readonly manifestWasRead: boolean
  readonly version: string | undefined
  readonly source: Locator
}

/** The row of one SDK: what the vocabulary says of it, and what the package shows. */
export const sdkRow = (seen: SdkSeen, { kinds }: Vocabulary): Row => {
  const { sdk, traces, code, codeWasRead, manifestWasRead, version, source } = seen
  return {
    id: sdk.id,
    evidence: 'static',
    source,
    sdk: sdk.id,
    name: sdk.name.zh,
    nameEnglish: sdk.name.en,
    vendor: sdk.vendor.zh,
    vendorEnglish: sdk.vendor.en,
    category: sdk.category,
    purpose: sdk.purpose.zh,
    purposeEnglish: sdk.purpose.en,
    thirdParty: sdk.category !== 'library',
    grade: gradeOf(traces, code),
    names: namesOf(sdk.name, sdk.aliases),
    vendorNames: namesOf(sdk.vendor, sdk.vendorAliases),
    ...known<Partial<Row>>({
      packages: some(code?.packages ?? []),
      classes: codeWasRead ? (code?.classes ?? 0) : undefined,
      codeFiles: some(code?.parts.keys() ?? []),
      components: some(traces.components),
      actions: some(traces.actions),
      keys: some(traces.keys),
      libraries: some(traces.libraries.keys()),
      files: some(traces.files),
      version,
      kinds: sdk.kinds,
      kindNames: sdk.kinds?.map((id) => kinds.get(id)?.zh ?? id),
      kindNamesEnglish: sdk.kinds?.map((id) => kinds.get(id)?.en ?? id),
      kindsStatedBy: sdk.kindsStatedBy,
      starters: manifestWasRead ? [...traces.starters].sort() : undefined,
      startCollects: sdk.startsBy?.collects,
      startKnownBy: sdk.startsBy?.collects === undefined ? undefined : 'vendor',
      callsBefore: sdk.callsBefore,
      callsAfter: sdk.callsAfter,
      callsSeen: some(code?.starts ?? []),
      policyUrl: sdk.policyUrl,
    }),
  }
}

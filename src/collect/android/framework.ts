import type { RowOf } from '../../facts/index.ts'

export type Framework = NonNullable<RowOf<'app'>['framework']>

/** Entries that only an app of that framework carries, most telling first. */
const MARKS: readonly (readonly [Framework, RegExp])[] = [
  ['flutter', /^lib\/[^/]+\/libflutter\.so$/],
  ['uni-app', /^assets\/apps\/[^/]+\/www\//],
  ['unity', /^lib\/[^/]+\/libunity\.so$/],
  ['xamarin', /^(?:lib\/[^/]+\/libmono(?:droid|sgen-2\.0)\.so|assemblies\/assemblies\.blob)$/],
  [
    'react-native',
    /^(?:lib\/[^/]+\/lib(?:reactnativejni|reactnative|hermes)\.so|assets\/index\.android\.bundle)$/,
  ],
  ['cocos', /^lib\/[^/]+\/libcocos[^/]*\.so$/],
  ['lua', /^(?:lib\/[^/]+\/libluajava\.so|assets\/main\.lua)$/],
  ['cordova', /^assets\/(?:www\/cordova\.js|public\/cordova\.js)$/],
]

/** What draws most screens, told by libraries and assets; `native` when no mark of another framework is there. */
export const frameworkOf = (names: readonly string[]): Framework => {
  for (const [framework, mark] of MARKS) if (names.some((name) => mark.test(name))) return framework
  return 'native'
}

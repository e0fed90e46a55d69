/** What the terminal says of a case. */
export const terminal = {
  head: (version: string, book: string, hash: string, seconds: string) =>
    `mingshi ${version} · rule book ${book} (${hash}) · ${seconds} s`,
  app: (name: string, packageName: string) => `${name} (${packageName})`,
  noPackage: 'No package was supplied',
  onlyScreens: (subject: string) => `${subject} (no package was supplied)`,
  version: (name: string, code: string) => `version ${code === '' ? name : `${name} (${code})`}`,
  target: (sdk: number) => `targetSdkVersion ${sdk}`,
  types: (names: string) => `App type: ${names}`,
  noTypes: 'not chosen',
  chosen: (names: string, by: string) => `${names} (${by})`,
  signature: (result: string) => `Signature: ${result}`,
  passed: (schemes: string, open: string) =>
    open === '' ? `verified (${schemes})` : `verified (${schemes}; ${open} not computed)`,
  notPassed: (schemes: string) => `does not verify (${schemes})`,
  notComputed: 'not computed',
  noSigners: 'no signer known',
  filing: (result: string, why: string) =>
    `Sample against the app filing: ${result}${why === '' ? '' : ` (${why})`}`,
  filingDiffers: (parts: string) => `${parts} differ`,
  unreadable: (why: string) =>
    `The package could not be read: ${why} Every item that depends on it is "not tested".`,
  packed: (name: string) =>
    `Note: the package is packed by ${name}; its code cannot be read, and what depends on it is not tested.`,
  sdks: (n: number, names: string) => `Third-party SDKs (${n}): ${names}`,
  doubts: (count: number) =>
    `Note: ${count} ${count === 1 ? 'oddity' : 'oddities'} of the package could affect what was read; see "Custody" in the report.`,
  counts: (short: string, total: number) => `${short}, ${total} items: `,
  separator: ' | ',
  severity: 'risk',
  basis: 'Basis',
  fact: 'Fact',
  evidence: 'Evidence',
  writtenIn: 'Sources',
  manual: 'To do',
  remedy: 'Remedy',
  fault: 'Fault',
  colon: ': ',
  morePlaces: (count: number) => `and others, ${count} places in all`,
  moreFacts: (count: number) => ` (${count} such facts in all; the others are in the report)`,
  moreProblems: (count: number) =>
    `${count} more ${count === 1 ? 'problem is' : 'problems are'} not listed; --all lists all.`,
  nothingJudged: 'The evidence at hand decides nothing; what was not judged is not cleared.',
  noProblems: 'Within the scope of this test nothing was found not conforming or suspected.',
  baseline: (added: number, unchanged: number, gone: number) =>
    `Against the baseline: ${added} new, ${unchanged} unchanged, ${gone} gone.`,
  known: ' (in the baseline)',
  setAside: ' (set aside)',
  notNew: (count: number) => `${count} known to the baseline or set aside`,
  noneNew: 'No new problems.',
  open: (untested: number, review: number) =>
    `${untested + review} ${untested + review === 1 ? 'item' : 'items'} ${[...(review > 0 ? ['to review'] : []), ...(untested > 0 ? ['not tested'] : [])].join(' or ')}; to supply: `,
  need: (name: string, count: number, option: string) =>
    option === '' ? `${name} ${count}` : `${name} ${count} (${option})`,
  listComma: ', ',
  fullStop: '.',
  written: (path: string) => `Report written: ${path}`,
}

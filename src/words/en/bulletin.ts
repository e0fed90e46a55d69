import type { Changed } from '../changed.ts'
import { count } from './count.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const percent = (fraction: number): string => `${(Math.abs(fraction) * 100).toFixed(1)}%`

const changeAlone = (changed: Changed): string => {
  if (changed.kind === 'same') return 'unchanged'
  if (changed.kind === 'by') return `${changed.fraction < 0 ? 'down' : 'up'} ${percent(changed.fraction)}`
  return {
    'no-data': 'no figures to compare with',
    'other-frame': 'another sample, not compared',
    zero: 'none then, so no percentage',
  }[changed.because]
}

/** What bulletins and the check of bulletins say. */
export const bulletin = {
  title: (month: string) => `Personal-information protection of apps, ${month}`,
  month: (period: string) => `${MONTHS[Number(period.slice(5)) - 1] ?? ''} ${period.slice(0, 4)}`,
  change: (against: 'before' | 'year-before', changed: Changed) => {
    const than = against === 'before' ? 'on the month before' : 'on the year before'
    const said = changeAlone(changed)
    return changed.kind === 'none' ? `${than}: ${said}` : `${said} ${than}`
  },
  /** In a column that says against what. */
  changeAlone,
  changes: (before: string, yearBefore: string) => `${before}; ${yearBefore}`,
  noShare: '—',
  evaluated: (month: string, apps: string, changes: string, builds: number) =>
    `In ${month}, ${count(apps, 'app was', 'apps were')} evaluated (${changes}). Apps are counted by package name and certificate; they came in ${count(builds, 'different package file')}, and builds for channels are counted once.`,
  withProblems: (apps: string, share: string, evaluated: string, changes: string, violations: number) =>
    `${count(apps, 'app')} had violations or suspected ones: ${share} of the ${evaluated} evaluated (${changes}); ${violations} of them had violations.`,
  apart: (packed: number, unreadable: number, refused: number, failed: number) =>
    `Of the evaluated, ${packed} ${packed === 1 ? 'was' : 'were'} packed, with code that was not read. Not among the evaluated: ${count(unreadable, 'package')} that could not be read, ${count(refused, 'entry', 'entries')} without usable material, ${failed} whose scan failed.`,
  byItem: 'By item of the assessment method',
  noProblems: 'No violations or suspected ones were found.',
  noneEvaluated: 'No app counts as evaluated.',
  itemHeads: ['Item', 'Text', 'Apps'],
  shareOf: (evaluated: number) => `Share (of ${evaluated})`,
  changeHead: 'Change on the month before',
  trend: 'Development',
  trendNote: 'Apps evaluated and apps with problems, months of the same sample, one year',
  evaluatedHead: 'Evaluated',
  problemsHead: 'With problems',
  appsHead: 'Apps',
  itemChart: 'Items that most apps fail',
  bySdk: 'By SDK',
  sdkNote:
    'Apps with the SDK, and those of them with problems, which need not be due to it. An app counts for each of its SDKs.',
  sdkHeads: ['SDK', 'Apps', 'With problems', 'Share'],
  top: (items: number, apps: string, share: string, whole: string) =>
    `${count(apps, 'app fails', 'apps fail')} ${items === 1 ? 'the item' : `one of the ${items} items`} that most apps fail: ${share} of the ${whole} with problems.`,
  bySeverity: 'By severity',
  severityHeads: ["Severity (this tool's)", 'Apps'],
  severities: { high: 'high', medium: 'medium', low: 'low' },
  byGroup: { type: 'By type of app', store: 'By store', operator: 'By developer' },
  groupHeads: {
    type: ['Type', 'Evaluated', 'With problems', 'Share'],
    store: ['Store', 'Evaluated', 'With problems', 'Share'],
    operator: ['Developer', 'Evaluated', 'With problems', 'Share'],
  },
  unnamed: 'not stated',
  others: (fewest: number) => `others (fewer than ${fewest} each)`,
  progress: 'Rectification',
  progressText: (apps: number, appeared: number, recurring: number, rectified: number) =>
    `${count(apps, 'app was', 'apps were')} evaluated both this month and the month before. Their problems: ${appeared} new, ${recurring} still there, ${rectified} confirmed to be gone. A problem that could not be looked at again is not called rectified.`,
  typical: 'Typical cases',
  typicalHow: (fewest: number) =>
    `The problems of most apps first, each with the type in which it is most frequent; those of fewer than ${count(fewest, 'app')} are left out. Nobody is named.`,
  typicalCase: (type: string | undefined, title: string, apps: number) =>
    `An app${type === undefined ? '' : ` (${type})`}: ${title} (${count(apps, 'app has', 'apps have')} the same problem).`,
  queries: {
    totals: 'totals',
    entries: 'states of entries',
    items: 'items of the method',
    severities: 'severities',
    groups: 'groups',
    sdks: 'third-party SDKs',
    top: 'main items',
    trend: 'trend',
    progress: 'rectification',
    typical: 'cases',
  },
  method: 'How it was counted',
  methodNotes: [
    'Apps are counted by package name and certificate; several files or stores of one app count once.',
    '"Suspected" stands on static material and was not verified at run time. This bulletin is no administrative decision.',
    'An app with several cases has a problem when one of them has.',
    'The statements below made the figures; $1 is the month, $2 the month before.',
  ],
  checkClean: (statements: number) =>
    `${count(statements, 'statement was', 'statements were')} checked; none contradicts another.`,
  checkNothing:
    'There are no figures to check. The text needs paragraphs that begin with their year and month, as Chinese notices do.',
  checkFound: (wrong: number, doubts: number, statements: number) =>
    `${count(statements, 'statement was', 'statements were')} checked: ${count(wrong, 'contradicts', 'contradict')} others, ${count(doubts, 'is', 'are')} in doubt.`,
  remarkPeriod: (year: number, month: number | undefined) =>
    month === undefined ? String(year) : `${MONTHS[month - 1] ?? ''} ${year}`,
  remark: {
    total: (subject: string, written: string, expected: string) =>
      `"${subject}" is ${written}, but its parts add up to ${expected}`,
    rest: (subject: string, written: string, expected: string) =>
      `"${subject}" is ${written}, its parts add up to ${expected}; if the parts are all of it, a figure is wrong`,
    change: (subject: string, written: string, expected: string) =>
      `"${subject}" ${written}, but by the figures of both periods it is ${expected}`,
    share: (subject: string, written: string, expected: string) =>
      `the amount of the share of "${subject}" is ${written}, but by the percentage it is ${expected}`,
    headline: (subject: string, written: string, expected: string) =>
      `the headline says ${written} for "${subject}", the text ${expected}`,
    'parts-before': (subject: string, written: string, expected: string) =>
      `"${subject}" ${written}, but by the changes of its parts it is ${expected}`,
  },
  between: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  unitMissing: (unit: string) => `; the unit "${unit}" may be missing`,
} as const

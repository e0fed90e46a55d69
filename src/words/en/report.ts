import { count } from './count.ts'
import { app } from './report/app.ts'
import { code, events } from './report/code.ts'
import { cover } from './report/cover.ts'
import { custody } from './report/custody.ts'
import { matrix } from './report/matrix.ts'
import { kindMatrix, points } from './report/points.ts'
import { policy } from './report/policy.ts'
import { problems } from './report/problems.ts'
import { sdks } from './report/sdks.ts'
import { summary } from './report/summary.ts'
import { untested } from './report/untested.ts'

/** Chapters, labels and sentences of the report. */
export const report = {
  title: 'App personal-information compliance test report',
  skip: 'Skip to the text',
  contents: 'Contents',
  switchTo: '中文',
  openAll: 'Open all',
  print: 'Print',
  filter: 'Show',
  filterAll: 'all',
  runningHead: (name: string, version: string) => `${name} ${version}`.trim(),
  pageBefore: 'Page ',
  pageBetween: ' of ',
  pageAfter: '',
  colon: ': ',
  comma: ', ',
  listComma: ', ',
  semicolon: '; ',
  aside: (text: string) => ` (${text})`,
  detailed: (sentence: string, detail: string) => `${sentence.replace(/\.$/, '')}: ${detail}.`,
  unknown: 'unknown',
  notChecked: 'not checked',
  yes: 'yes',
  no: 'no',
  none: 'none',
  unnamed: '(name unknown)',
  items: (n: number) => count(n, 'item'),
  markdown: { title: (name: string) => `Personal-information check of ${name}` },
  chapters: {
    cover: 'Cover',
    summary: 'Summary',
    matrix: 'All items at a glance',
    problems: 'Problems',
    rectification: 'What to correct',
    review: 'To be reviewed',
    app: 'The app',
    policy: 'Privacy policy',
    untested: 'Not tested, and why',
    custody: 'Custody and integrity of evidence',
    annex: 'Annex: item by item',
  },
  cover,
  summary,
  matrix,
  problems,
  app,
  sdks,
  code,
  events,
  points,
  kindMatrix,
  policy,
  untested,
  custody,
}

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
  title: 'App个人信息保护合规检测报告',
  skip: '跳到正文',
  contents: '目录',
  switchTo: 'English',
  openAll: '全部展开',
  print: '打印',
  filter: '只看',
  filterAll: '全部',
  runningHead: (name: string, version: string) => `${name} ${version}`.trim(),
  pageBefore: '第 ',
  pageBetween: ' 页 共 ',
  pageAfter: ' 页',
  colon: '：',
  comma: '，',
  listComma: '、',
  semicolon: '；',
  /** What is said beside a word, in brackets. */
  aside: (text: string) => `（${text}）`,
  /** A sentence that ends in what it is about. */
  detailed: (sentence: string, detail: string) => `${sentence.replace(/。$/, '')}：${detail}。`,
  unknown: '未知',
  notChecked: '未核对',
  yes: '是',
  no: '否',
  none: '无',
  unnamed: '（名称未知）',
  items: (count: number) => `${count} 项`,
  markdown: { title: (name: string) => `${name} 个人信息保护检测` },
  chapters: {
    cover: '封面',
    summary: '结论摘要',
    matrix: '判定总表',
    problems: '问题',
    rectification: '整改清单',
    review: '待核验事项',
    app: '应用情况',
    policy: '隐私政策',
    untested: '未检测项及原因',
    custody: '证据固定与完整性校验',
    annex: '附录　逐项判定',
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

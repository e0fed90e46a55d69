import type { Changed } from '../changed.ts'

const percent = (fraction: number): string => `${(Math.abs(fraction) * 100).toFixed(1)}%`

const changeAlone = (changed: Changed): string => {
  if (changed.kind === 'same') return '持平'
  if (changed.kind === 'by') return `${changed.fraction < 0 ? '下降' : '增长'}${percent(changed.fraction)}`
  return {
    'no-data': '无可比数据',
    'other-frame': '不作比较（抽样范围不同）',
    zero: '无可比数据（基期为零）',
  }[changed.because]
}

/** 通报和通报核对所说的话。 */
export const bulletin = {
  title: (month: string) => `${month}App个人信息保护检测情况通报`,
  month: (period: string) => `${period.slice(0, 4)}年${Number(period.slice(5))}月`,
  change: (against: 'before' | 'year-before', changed: Changed) =>
    `${against === 'before' ? '环比' : '同比'}${changeAlone(changed)}`,
  /** In a column that says against what. */
  changeAlone,
  changes: (before: string, yearBefore: string) => `${before}、${yearBefore}`,
  noShare: '—',
  evaluated: (month: string, apps: string, changes: string, builds: number) =>
    `${month}，共检测App ${apps}款，${changes}。按包名和签名证书计数，涉及不同安装包${builds}个，渠道包不重复计数。`,
  withProblems: (apps: string, share: string, evaluated: string, changes: string, violations: number) =>
    `发现存在不符合或疑似不符合项的App ${apps}款，占检测总数${evaluated}款的${share}，${changes}；其中存在不符合项的${violations}款。`,
  apart: (packed: number, unreadable: number, refused: number, failed: number) =>
    `另有：检测总数中经加固、代码未读取的${packed}款；安装包无法读取的${unreadable}个、材料不可用的${refused}项、检测失败的${failed}项，均不计入检测总数。`,
  byItem: '按《认定方法》条目统计',
  noProblems: '未发现不符合或疑似不符合项。',
  noneEvaluated: '没有计入检测总数的App。',
  itemHeads: ['条目', '内容', 'App数'],
  shareOf: (evaluated: number) => `占比（分母${evaluated}款）`,
  changeHead: '环比',
  trend: '检测情况走势',
  trendNote: '近一年各月检测数与存在问题的App数（抽样范围相同的月份）',
  evaluatedHead: '检测数',
  problemsHead: '存在问题数',
  appsHead: 'App数',
  itemChart: '涉及App数最多的条目',
  bySdk: '按第三方SDK统计',
  sdkNote: '列出集成该SDK的App数及其中存在问题的App数；问题不一定由该SDK引起。一款App集成多个SDK的分别计入。',
  sdkHeads: ['第三方SDK', '集成的App数', '其中存在问题数', '占比'],
  top: (items: number, apps: string, share: string, whole: string) =>
    `涉及App最多的${items}类条目，共涉及App ${apps}款，占存在问题App ${whole}款的${share}。`,
  bySeverity: '按风险等级统计',
  severityHeads: ['风险等级（本工具）', 'App数'],
  severities: { high: '高', medium: '中', low: '低' },
  byGroup: { type: '按App类型统计', store: '按应用来源统计', operator: '按应用开发者统计' },
  groupHeads: {
    type: ['App类型', '检测数', '存在问题数', '占比'],
    store: ['应用来源', '检测数', '存在问题数', '占比'],
    operator: ['应用开发者', '检测数', '存在问题数', '占比'],
  },
  unnamed: '未注明',
  others: (fewest: number) => `其他（各不足${fewest}款）`,
  progress: '整改情况',
  progressText: (apps: number, appeared: number, recurring: number, rectified: number) =>
    `本月与上月均检测的App ${apps}款：新出现问题${appeared}项，仍存在${recurring}项，已确认整改${rectified}项。未能再次确认的问题不计为已整改。`,
  typical: '典型案例',
  typicalHow: (fewest: number) =>
    `按涉及App数由多到少选取，每类问题取涉及最多的类型；涉及不足${fewest}款的不列。不点名。`,
  typicalCase: (type: string | undefined, title: string, apps: number) =>
    `某${type === undefined ? '' : type.replace(/类$/, '')}App：${title}（同类问题涉及${apps}款）。`,
  method: '统计口径与数据来源',
  /** Names of the queries, as the numbers cite them. */
  queries: {
    totals: '总数',
    entries: '条目状态',
    items: '认定方法条目',
    severities: '风险等级',
    groups: '分类',
    sdks: '第三方SDK',
    top: '主要条目',
    trend: '走势',
    progress: '整改',
    typical: '案例',
  } as Readonly<Record<string, string>>,
  methodNotes: [
    'App按包名和签名证书计数；同一App的多个安装包、多个来源只计一次。',
    '“疑似不符合”依据静态材料得出，未经运行验证；本通报不构成行政认定。',
    '同一App有多份检测结果时，任一份存在问题即计入。',
    '以下为各项数字所用的查询语句，$1 为月份，$2 为上一月份。',
  ],
  checkClean: (statements: number) => `核对了 ${statements} 处数字，未发现矛盾。`,
  checkNothing: '没有找到可核对的数字。请确认文本包含“2026年10月……”这样的段落。',
  checkFound: (wrong: number, doubts: number, statements: number) =>
    `核对了 ${statements} 处数字，发现矛盾 ${wrong} 处，存疑 ${doubts} 处。`,
  remarkPeriod: (year: number, month: number | undefined) =>
    month === undefined ? `${year}年` : `${year}年${month}月`,
  remark: {
    total: (subject: string, written: string, expected: string) =>
      `“${subject}”为${written}，与各部分之和${expected}不符`,
    rest: (subject: string, written: string, expected: string) =>
      `“${subject}”为${written}，各部分之和为${expected}；若各部分应为全部，则数字有误`,
    change: (subject: string, written: string, expected: string) =>
      `“${subject}”${written}，按所列各期数字应为${expected}`,
    share: (subject: string, written: string, expected: string) =>
      `“${subject}”的占比对应的数量为${written}，按占比应为${expected}`,
    headline: (subject: string, written: string, expected: string) =>
      `标题中“${subject}”为${written}，正文为${expected}`,
    'parts-before': (subject: string, written: string, expected: string) =>
      `“${subject}”${written}，按各部分的增减推算应为${expected}`,
  },
  between: (low: string, high: string) => (low === high ? low : `${low}至${high}`),
  unitMissing: (unit: string) => `；疑漏写单位“${unit}”`,
} as const

import type { UNFILLED_DUTIES } from '../../facts/unfilled-places.ts'
import type { SectionKind } from './sections.ts'

/** What an open place was to tell. */
export type Duty = (typeof UNFILLED_DUTIES)[number]

const DATE = /日期|时间|年月|date|YYYY|^[xX×_\d]*年/i
const NOT_OURS = /SDK|第三方(?:公司|名称)?|合作方|插件/i
const CONTACT =
  /邮箱|邮件|邮编|mail|电话|手机|热线|客服|传真|QQ|微信|联系|(?<!IP|MAC)地址|所在地|phone|address|contact|[xX×](?:路|街|号|大厦)|@/i
const OPERATOR =
  /公司|企业|运营|开发者|开发商|主体|主办|负责人|集团|工作室|个人信息处理者|company|operator|developer/i
const PRODUCT = /app|应用|产品|软件|游戏|平台|小程序|网站/i
const INFORMATION = /数据类型|信息类型|信息种类|个人信息|目的|用途|权限/
const PERIOD = /期限|天数|工作日|个月|小时|[xX×_\s](?:天|日|年|月)|(?:内|后|前)$/
const WAY = /点击|进入|路径|入口|设置/

const NAMED: readonly (readonly [Duty, RegExp])[] = [
  ['sdk', /SDK/i],
  ['contact', CONTACT],
  ['operator', OPERATOR],
  ['date', DATE],
  ['information', INFORMATION],
  ['product', PRODUCT],
]

/** Where a place stands: its words, those before and after it within the clause, and the section. */
export interface Surroundings {
  readonly written: string
  readonly before: string
  readonly after: string
  readonly section: SectionKind
  /** Name of its column and the first cell of its row, in a table. */
  readonly column: string
  readonly row: string
}

const dutyIn = (words: string): Duty | undefined => NAMED.find(([, pattern]) => pattern.test(words))?.[0]

/** What was to stand in a place: as its own words say, else those around it, else the part of the document. */
export const dutyOf = ({ written, before, after, section, column, row }: Surroundings): Duty => {
  const own = written.replace(/^[【[〔{<「（(]+|[】\]〕}>」）)]+$/g, '')
  const listsSdks = section === 'sdk-list' || /SDK/i.test(column)
  if (listsSdks && (column !== '' || NOT_OURS.test(before))) return 'sdk'
  const said = dutyIn(own)
  if (said) return said
  if (column !== '' || row !== '') return dutyIn(column) ?? dutyIn(row) ?? 'other'
  const label = /(?:^|[。；;，,|\s])([^。；;，,|]{1,16})[:：]\s?$/.exec(before)?.[1]
  const labelled = label === undefined ? undefined : dutyIn(label)
  if (labelled) return labelled
  if (WAY.test(before.slice(-8))) return 'way'
  if (PERIOD.test(`${own.slice(-1)}${after.slice(0, 3)}`)) return 'period'
  const near = dutyIn(before.slice(-8)) ?? dutyIn(after.slice(0, 8))
  if (near) return near
  if (section === 'contact') return 'contact'
  return listsSdks ? 'sdk' : 'other'
}

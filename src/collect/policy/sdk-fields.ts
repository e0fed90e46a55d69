/** What a list of SDKs tells of each. */
export type SdkField = 'name' | 'vendor' | 'kinds' | 'purpose' | 'link'

/** In the order in which a heading is asked: 第三方公司名称 names the vendor, 收集信息目的 the purpose. */
const HEADINGS: readonly (readonly [SdkField, RegExp])[] = [
  ['link', /链接|网址|官网|隐私(?:权)?(?:政策|协议|声明|保护)|处理规则|url|link|website|privacy policy/i],
  [
    'vendor',
    /公司|厂商|主体|提供[方者商]|运营[方者商]|开发[方者商]|机构|企业|所属|第三方名称|服务商|合作方(?!式)|合作伙伴|接收方|vendor|provider|company|developer/i,
  ],
  ['purpose', /目的|用途|场景|功能|使用说明|作用|业务|purpose|usage|function|use/i],
  ['kinds', /信息|数据|权限|字段|范围|收集内容|information|data|permission/i],
  ['name', /SDK|名称|插件|产品|第三方|组件|代码|name/i],
]

/** Which field a column or label is of. */
export const sdkFieldOf = (heading: string): SdkField | undefined => {
  if (heading.length > 24 || heading === '' || /负责人|联系/.test(heading)) return undefined
  if (/^(?:收集|采集|获取|共享)(?:内容)?$|隐私(?:信息)?$/.test(heading)) return 'kinds'
  // 服务类型：统计分析 of a template says what it is for.
  if (/^(?:服务|业务)类型$/.test(heading)) return 'purpose'
  if (
    /包名|签名|方式|时机|频率|期限|类型$|去标识|平台$|系统$|端$|序号|编号/.test(heading) &&
    (/包名|签名/.test(heading) || !/信息|数据|SDK/i.test(heading))
  )
    return undefined
  if (/(?:收集|共享|获取|处理|使用)(?:的)?方式/.test(heading)) return undefined
  if (
    /^(?:第三方)?\s?SDK\s?$|SDK\s?(?:名称|名)|^(?:插件|产品|组件|服务)(?:名称|名)|^name$|sdk name/i.test(
      heading,
    )
  )
    return 'name'
  return HEADINGS.find(([, words]) => words.test(heading))?.[0]
}

/** A label and its value: 使用目的：消息推送. */
export interface Labelled {
  readonly field: SdkField
  readonly value: string
}

const LABEL =
  /(?:^|[；;。，,\s|·•●▪*-])\s?[【[“"]?((?:第三方|合作方|SDK|sdk|所属|使用|收集|共享|获取|涉及|采集|处理|官网|官方|隐私|公司|企业|运营|开发|提供|服务|功能|场景|数据|个人|信息|权限|应用(?=场景)|手机(?=数据|信息)|可能|产品|插件|申请|主体|用途|目的|名称|厂商|链接|合作)[\u4e00-\u9fffA-Za-z/、（）() ]{0,18}?)[】\]”"]?\s?[:：]/g

/** The labelled fields of a line, in order. */
export const labelledFields = (line: string): Labelled[] => {
  const marks = [...line.matchAll(LABEL)].flatMap((match) => {
    const field = sdkFieldOf((match[1] ?? '').trim())
    return field === undefined ? [] : [{ field, start: match.index, end: match.index + match[0].length }]
  })
  return marks.map(({ field, end }, index) => ({
    field,
    value: line.slice(end, marks[index + 1]?.start ?? line.length).trim(),
  }))
}

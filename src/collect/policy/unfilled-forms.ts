import type { RowOf } from '../../facts/index.ts'

/** A place that stands open in a line of text, before it is asked what belongs there. */
export interface OpenPlace {
  readonly form: NonNullable<RowOf<'unfilledPlaces'>['form']>
  readonly from: number
  readonly to: number
  readonly certain: boolean
}

/** A line of text, and how its document shows it. */
export interface Line {
  readonly text: string
  /** Whether it is a cell of a table below the row that names its columns. */
  readonly cell: boolean
  /** Whether it is a heading or the title. */
  readonly heading: boolean
  /** Whether a page writes it, whose scripts may fill in what stands here. */
  readonly page: boolean
}

/** Forms are printed to be signed; what is blank in them is the signer's. */
const TO_SIGN =
  /签字|签名|签章|签署|盖章|打印|申请人|申请表|监护人(?:姓名|身份)|委托人|身份证(?:件)?号码?\s?[:：]\s?[_＿【]/
/** What follows is an example, or how something looks once it is masked. */
const EXAMPLE =
  /(?:例如|比如|譬如|举例|示例|样例|诸如|格式|如(?![有您你果需对何下上因未不遇发在本我用]))[^，。；;：:]{0,16}[：:]?\s?$/
const MASKED = /脱敏|掩码|打码|遮蔽|屏蔽|隐藏|显示为|展示为/
/** What people give, or a button they tap: 点击【填写资料】, 收集您的【手机号】. */
const GIVEN = /(?:提供|填写|收集|采集|上传|输入|录入|完善|获取)[^。；;：:]{0,24}$/
const TAPPED = /(?:点击|点选|进入|选择|通过|打开|勾选|路径|-|—|>|→)\s?[“"「]?$/
const TAPS = /^\s?[”"」]?\s?(?:按钮|按键|页面|页|功能|入口|菜单|选项|栏|界面|字样|-|—|>|→)/

const OPERATOR_FIELD =
  '(?:公司|企业|单位|机构|运营(?:者|方|主体|商)|开发(?:者|商)|主体)(?:的)?(?:全称|简称|名称|名|姓名)|(?:您|你|贵)的?(?:公司|企业|单位|团队|姓名)(?:名称|名|全称)?|(?:your )?company[ _]?name|your company|developer name'
const PRODUCT_FIELD =
  '(?:您的|你的)?(?:App|应用|产品|软件|游戏|平台|小程序|网站)(?:的)?(?:名称|名)|(?:your )?app[ _-]?name|your app|(?:您|你)的(?:App|应用|产品|软件|游戏|网站)'
const CONTACT_FIELD =
  '(?:您的|你的|公司|企业|客服|官方|联系|注册|办公|实际|有效){0,3}(?:(?:电子)?邮箱|邮件|电话|热线|地址|联系方式|微信号?|QQ号?|网址)(?:地址|号码|号)?|(?:your |contact )?e-?mail(?: address)?|your (?:phone|address)[a-z ]{0,10}'
const SDK_FIELD =
  '(?:第三方)?SDK(?:的)?名称|第三方(?:公司|机构|主体)?名称|(?:隐私政策|官网)(?:的)?(?:链接|连接|地址|网址)|数据类型|(?:个人)?信息(?:的)?(?:类型|种类)|(?:收集|使用|处理)目的'
const DATE_FIELD = '(?:更新|生效|发布|修订|具体)(?:的)?日期|日期|年|月|日|(?:insert )?date|effective date'
const OTHER_FIELD = '具体(?:期限|天数|时间|时长|路径|内容|信息)|城市|法院(?:名称)?'
const fieldOf = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'i')
const OPERATOR = fieldOf(OPERATOR_FIELD)
const PRODUCT = fieldOf(PRODUCT_FIELD)
const CONTACT = fieldOf(CONTACT_FIELD)
const STRICT = fieldOf(`${SDK_FIELD}|${OTHER_FIELD}`)
const DATE = fieldOf(DATE_FIELD)
const ORDERED =
  /^(?:请|此处|这里|在此)?(?:填写|填入|填上|补充|插入|替换|写明|注明)|^待(?:填|补|定$|完善)|^(?:TBD|TODO)|(?:待填写|待补充)$|^(?:insert|enter|replace|fill in|your) /i
const OF_PEOPLE = /资料|表单|验证码|密码|昵称|邀请码|问卷|订单|收货|身份/

/** A name of the author or the product stands here as only such a name can. */
const NAME_BEFORE =
  /(?:由|欢迎(?:您)?(?:使用|来到|下载)?|使用|适用于|《|我们是|[:：]|是|为|与|和|向|访问|归|[(（])\s?[“"「]?$/
const NAME_AFTER =
  /^\s?[”"」]?\s?(?:[(（](?:以下|下称|简称|注册)|及其|的?隐私|用户协议|服务|有限|是|系|运营|提供|致力|非常|高度|尊重|深知|将|会|重视|》)/
const LABEL_BEFORE = /[:：]\s?$/
const ITEM_START = /^\s?(?:[•·●○■◆▪*-]|[（(]?\d{1,2}[)）.、])?\s?$/

const BRACKETED = /[【[〔{<「（(]\s?([^【】[\]〔〕{}<>「」（）()]{1,30}?)\s?[】\]〕}>」）)]/g

const inBrackets = (line: Line): OpenPlace[] => {
  const { text, cell, heading } = line
  const places: OpenPlace[] = []
  for (const match of text.matchAll(BRACKETED)) {
    const inner = match[1] ?? ''
    const from = match.index
    const to = from + match[0].length
    const before = text.slice(Math.max(0, from - 40), from)
    const after = text.slice(to, to + 20)
    const plain = /^[（(「]/.test(match[0])
    const whole = before.trim() === '' && after.trim() === ''
    const labels = ITEM_START.test(text.slice(0, from)) && !cell && !heading
    const keep = (form: OpenPlace['form'], certain: boolean): number =>
      places.push({ form, from, to, certain })
    if (ORDERED.test(inner)) {
      const ui = TAPPED.test(before) || TAPS.test(after) || OF_PEOPLE.test(inner)
      if (!ui && (!plain || /^请?(?:填写|填入|替换|补充)|^待/.test(inner))) keep('instruction', true)
      continue
    }
    if (plain && !(match[0].startsWith('「') && PRODUCT.test(inner))) continue
    if (TAPPED.test(before) || TAPS.test(after)) continue
    if (OPERATOR.test(inner) || PRODUCT.test(inner)) {
      const named = NAME_AFTER.test(after) || (NAME_BEFORE.test(before) && !GIVEN.test(before))
      if (named || (cell && whole)) keep('name-of-field', true)
      else if (!labels && !GIVEN.test(before)) keep('name-of-field', heading)
    } else if (CONTACT.test(inner)) {
      if (LABEL_BEFORE.test(before) || (cell && whole)) keep('name-of-field', true)
    } else if (STRICT.test(inner)) {
      if (!labels) keep('name-of-field', cell || LABEL_BEFORE.test(before) || /[、，]$/.test(before))
    } else if (DATE.test(inner)) {
      if (LABEL_BEFORE.test(before) || /[年月】]$/.test(before)) keep('name-of-field', true)
    }
  }
  return places
}

interface Pattern {
  readonly form: OpenPlace['form']
  readonly of: RegExp
  /** Words before or after it that make it certain; always where absent. */
  readonly certain?: (before: string, after: string, line: Line, written: string) => boolean
  readonly not?: (before: string, after: string, line: Line, written: string) => boolean
}

const OPEN = '(?:[xX×]{1,4}|[_＿]{1,8}|【[\\s_＿]*】|〔\\s*〕)'
const OF_DATE = /更新|生效|发布|修订|版本|公布|施行|实施|日期|updated|effective|revised|^\s?$/i
const example = (before: string, _after: string, { text }: Line): boolean =>
  EXAMPLE.test(before) || MASKED.test(text)
const toSign = (_before: string, _after: string, { text }: Line): boolean => TO_SIGN.test(text)

const PATTERNS: readonly Pattern[] = [
  {
    form: 'blank',
    of: new RegExp(
      `(?:[xX×]{4}|YYYY|yyyy|20[xX×_＿]{2}|20\\d[xX×]|${OPEN}|20\\d{2})\\s?年\\s?(?:MM|mm|${OPEN}|\\d{1,2})\\s?月(?:\\s?(?:DD|dd|${OPEN}|\\d{1,2})\\s?日)?|(?:YYYY|[xX]{4})[-/.](?:MM|[xX]{2})[-/.](?:DD|[xX]{2})`,
      'g',
    ),
    certain: (before, after) => OF_DATE.test(before) || OF_DATE.test(after.slice(0, 6)),
    not: (before, after, line, written) =>
      /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(written.replace(/\s/g, '')) ||
      example(before, after, line) ||
      toSign(before, after, line) ||
      /出生/.test(before),
  },
  {
    form: 'blank',
    of: /【[\s_＿]*】|〔\s*〕/g,
    not: (before, after, line) =>
      toSign(before, after, line) ||
      /(?:以|用|将|带|加)\s?[“"]?$/.test(before) ||
      /^[”"]?(?:符号|标|内)/.test(after),
  },
  {
    form: 'blank',
    of: /(?<![A-Za-z0-9_])[_＿]{2,}(?![A-Za-z0-9_])/g,
    certain: (before, after) =>
      LABEL_BEFORE.test(before) ||
      /[为是在由第共]\s?$/.test(before) ||
      /^\s?(?:有限|公司|年|月|日|天|个|元|App|工作)/i.test(after),
    not: (before, after, line) =>
      toSign(before, after, line) || (before.trim() === '' && after.trim() === ''),
  },
  {
    form: 'crosses',
    of: /(?<![A-Za-z0-9])(?:[A-Z](?=(?:科技|网络|信息)?有限公司)|[xX×]{2,}|\*{3,}|某某)\s?[\u4e00-\u9fff（）()]{0,12}?(?:有限责任公司|股份有限公司|有限公司|公司|集团|工作室)/g,
    certain: (before, after) =>
      /(?:由|[:：]|运营者是|我们是|版权所有|主体为)\s?$/.test(before) ||
      /^\s?[(（]?(?:以下|下称|注册地|及其关联)|^[^。，]{0,6}(?:运营|开发|提供|尊重|重视)/.test(after),
    not: example,
  },
  {
    form: 'crosses',
    of: /(?:[\u4e00-\u9fff]{2,6}[省市区县]|[xX×]{2,}[省市])?(?:[xX×]{2,}(?:省|市|区|县|路|街道?|大道|号|大厦|室|楼))+/g,
    certain: (_before, _after, _line, written) =>
      (written.match(/[省市区县路街道号厦室楼]/g)?.length ?? 0) > 1,
    not: example,
  },
  {
    form: 'crosses',
    of: /(?<!\d)(?:[48]00[-\s]?[xX×]{3,4}[-\s]?[xX×]{3,4}|0\d{2,3}-[xX×]{6,8})|(?<=(?:电话|热线|手机|QQ|微信|邮箱|邮件)[^。；;]{0,6}[:：]\s?)[xX×]{3,}(?![@\w])/g,
    not: example,
  },
  {
    form: 'sample',
    of: /(?<![\w.*])(?:[xX]{2,}|\*{3,}|your[\w.-]{0,20})@[A-Za-z*][\w.*-]{1,40}|[\w.+-]{1,40}@(?:[xX]{2,}|example|yourdomain|your-?company|your-?app)\.(?:com|cn|net|org)(?![\w-])/g,
    not: example,
  },
  {
    form: 'sample',
    of: /(?<=(?:电话|手机|热线|微信|QQ)[^。；;\d]{0,8}[:：]\s?)(?:13800138000|12345678\d{0,3}|0{3,4}-?0{7,8}|010-12345678|400-?(?:000-?0000|123-?4567))(?!\d)/g,
    certain: () => false,
    not: example,
  },
  {
    form: 'sample',
    of: /(?:https?:\/\/)?www\.(?:[xX]{3,}|example|yourdomain|your-?company)\.(?:com|cn|net)(?![\w-])|https?:\/\/(?:[xX]{3,}|example|yourdomain)\.(?:com|cn|net)(?![\w-])/g,
    not: example,
  },
  {
    form: 'variable',
    of: /\{\{\s?[^{}]{1,40}\s?\}\}|\$\{[^{}]{1,40}\}|<%[=-]?[^%]{1,40}%>|\[\[[^[\]]{1,30}\]\]|(?<!\w)\{[a-zA-Z_]{0,12}(?:name|company|email|date|app)[a-zA-Z_]{0,12}\}|<(?:your|app|company|公司|应用|您的|你的)[^<>]{0,24}>/gi,
    certain: (_before, _after, { page }) => !page,
    not: (_before, _after, { text }) => /=>|;\s?$|\bfunction\b|\bconst\b|\bimport\b|\breturn\b/.test(text),
  },
  {
    form: 'instruction',
    of: /(?<=(?:主体|公司|名称|邮箱|电话|地址|方式|日期|负责人|微信|QQ|类型|目的|链接)[^:：。；;|]{0,12}[:：]\s?)(?:待(?:填写?|补充|定|完善)|TBD|TODO|请填写[^。；;，|]{0,12})/gi,
  },
  {
    form: 'instruction',
    of: /请(?:开发者|贵司|贵公司)?(?:按照?|根据|依据|结合)[^，。；;您]{0,24}(?:填写|替换|列明|删减)[^，。；;]{0,10}/g,
    not: (_before, _after, { text, cell }, written) =>
      /您|用户|提示|表单|资料|问卷/.test(text) || !(cell || /SDK|开发者|贵|集成|接入/i.test(written)),
  },
  {
    form: 'instruction',
    of: /(?:发布|上线|提交审核|使用本模板)(?:前|之前)[^。；;您]{0,10}(?:请|应|需|建议|务必)[^。；;您]{0,40}(?:替换|填写|补充)[^。；;]{0,24}/g,
    not: (_before, _after, { text }) => /用户/.test(text),
  },
  {
    form: 'crosses',
    of: /(?<![\w@/.:-])[xX×]{2,}(?=\s?(?:App|应用|软件|平台|小程序|游戏|网站|产品))/gi,
    certain: (before, after, { heading }) =>
      heading || /欢迎[^，。]{0,6}$/.test(before) || /^[^。，]{0,6}[(（]以下/.test(after),
    not: (before, after, line) => example(before, after, line) || /《$/.test(before),
  },
  {
    form: 'crosses',
    of: /(?<=[\u4e00-\u9fff])(?:[xX]{2,}|×{2,})(?=[\u4e00-\u9fff])/g,
    certain: () => false,
    not: (before, after, line) => example(before, after, line) || /[“"「『]\s?$|第$/.test(before),
  },
]

/** Whole cells and values that are only an order. */
const ONLY_ORDER = /^\s?(?:待(?:填写|补充|定|完善)|TBD|TODO|请填写.{0,12})\s?$/i

/** The places of a line that a template left open, none within another, in order. */
export const openPlacesIn = (line: Line): OpenPlace[] => {
  const { text } = line
  if (line.cell && ONLY_ORDER.test(text))
    return [{ form: 'instruction', from: 0, to: text.length, certain: true }]
  const found: OpenPlace[] = []
  const add = (place: OpenPlace): void => {
    if (!found.some(({ from, to }) => place.from < to && from < place.to)) found.push(place)
  }
  for (const { form, of, certain, not } of PATTERNS)
    for (const match of text.matchAll(of)) {
      const from = match.index
      const to = from + match[0].length
      const before = text.slice(Math.max(0, from - 40), from)
      const after = text.slice(to, to + 24)
      if (!not?.(before, after, line, match[0]))
        add({ form, from, to, certain: certain?.(before, after, line, match[0]) ?? true })
    }
  for (const place of inBrackets(line)) add(place)
  return found.sort((a, b) => a.from - b.from)
}

/** The ways to reach somebody that a text gives, and whether any of them is left unfilled. */
export interface Contacts {
  readonly contacts: readonly string[]
  readonly placeholder: boolean
  /** Whether all that is given is where the company stands. */
  readonly onlyAddress: boolean
}

const MAIL = /[A-Za-z0-9._%+*-]{1,64}@[A-Za-z0-9*-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g
const MOBILE = /(?<![\d.-])(?:\+?86[-\s]?)?1[3-9]\d{9}(?!\d)/g
const LANDLINE = /(?<![\d.])(?:\+?86[-\s]?)?[（(]?0\d{2,3}[)）]?[\s-]{0,2}\d{7,8}(?:[-转]\d{1,5})?(?!\d)/g
const SERVICE = /(?<![\d.])[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/g
const SHORT_NUMBER = /(?:电话|热线|致电|拨打|客服)[^\d。；;]{0,8}(?<!\d)(9\d{4}|1\d{4})(?!\d)/g
const MESSENGER = /(?:QQ|qq|微信)(?:群|号|公众号)?\s?[:：]\s?([\w\u4e00-\u9fff-]{4,30})/g
/** 请通过QQ695567646与我们联系 */
const MESSENGER_NUMBER = /(?:QQ|qq)(?:群|号|客服|邮箱)?\s?(?:为|是|[:：])?\s?([1-9]\d{4,11})(?!\d|@)/g
const POST =
  /(?:通[讯信]地址|联系地址|办公地址|注册地址|邮寄地址|公司地址|收件地址|(?<!IP|MAC|ip|mac|网络|服务器|硬件|收货|蓝牙|物理)地址)\s?(?:为|是)?\s?[:：]\s?([^。；;|，,]{6,80})/g
/** 29 National Drive, as addresses abroad are written. */
const STREET_ABROAD = /\d\w*,? [A-Z][a-z]{2,}/
const ABROAD = /(?<![\d.])\+\d{1,3}[-\s(]{1,2}\d[\d\s()-]{6,16}\d(?!\d)/g

const UNFILLED_MAIL =
  /^(?:x{2,}|\*+|0{3,}|a{3,}|1234\d*|abc|example|your[\w.-]*|youremail|user(?:name)?|test)@|@(?:x{2,}|\*+|example|your[\w-]*|domain|company|test|email)\.|\*{3,}/i
const UNFILLED_NUMBER =
  /[48]00[-\s]?[X*x]{3,}|[X*x]{3,4}-[X*x]{3,4}|(?:电话|热线|手机)[^\d。]{0,6}[:：]\s?(?:[X*x]{3,}|0{3,4}-?0{3,}|_{2,})|\d{3}[X*x]{4,8}/
const DUMMY_NUMBER =
  /^(?:1380{0,2}1?38000|13800138000|1(\d)\1{9}|0{3,4}-?0{7,8}|12345678\d*|[48]00[-\s]?(?:000|123|xxx)[-\s]?(?:0000|4567|xxxx))$/i
const UNFILLED_FIELD =
  /(?:邮箱|邮件|电话|地址|联系方式|热线|e-?mail|phone)[^。；;]{0,6}[:：]\s?(?:[【[（(<{]{1,2}\s?(?:请?(?:填写|输入|补充)|您的|你的|公司|联系|客服|邮箱|电话|地址|your|insert|email|phone)[^】\])>}]{0,20}[】\])）>}]|_{2,}|[xX*]{3,}|[【[]\s{0,3}[】\]])/i

/** Reads mail addresses, numbers, messenger accounts and postal addresses. Values that nobody filled in do not count. */
export const contactsOf = (text: string): Contacts => {
  const contacts = new Set<string>()
  let placeholder = UNFILLED_NUMBER.test(text) || UNFILLED_FIELD.test(text)
  const keep = (value: string, dummy: boolean): void => {
    if (dummy) placeholder = true
    else contacts.add(value.trim())
  }
  for (const [mail] of text.matchAll(MAIL)) keep(mail, UNFILLED_MAIL.test(mail))
  for (const pattern of [SERVICE, LANDLINE, MOBILE, ABROAD]) {
    for (const [number] of text.matchAll(pattern)) keep(number, DUMMY_NUMBER.test(number.trim()))
  }
  for (const [, number] of text.matchAll(SHORT_NUMBER))
    if (number) keep(number, /^(?:12345|12377|12318|12315|12321)$/.test(number))
  for (const [, account] of text.matchAll(MESSENGER)) if (account) keep(account, /^[xX*]{3,}$/.test(account))
  for (const [, number] of text.matchAll(MESSENGER_NUMBER))
    if (number) keep(number, /^(\d)\1+$|^123456/.test(number))
  const reached = contacts.size > 0
  for (const [, address] of text.matchAll(POST)) {
    if (address && (/[\u4e00-\u9fff]{4}/.test(address) || STREET_ABROAD.test(address)))
      keep(address, /[xX*]{2,}|某某|请填写/.test(address))
  }
  return { contacts: [...contacts].sort(), placeholder, onlyAddress: !reached && contacts.size > 0 }
}

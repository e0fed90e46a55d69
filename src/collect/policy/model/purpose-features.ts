/** A statement of a purpose in its parts: 收集你的位置信息，用于门店打卡. */
export interface PurposeParts {
  readonly text: string
  /** What is taken. */
  readonly thing: string
  readonly purpose: string
}

const THING = /(?:收集|获取|使用|访问|读取|调用)(?:你|您)?的?(?:所)?(.*?)(?:信息|权限)?[，,。]/
const LEADING = /^为了(?:能够)?(.*?)[，,]/
const FOLLOWING = /(?:用于|为了(?:能够)?|以便(?:于)?|用来|用途(?:是|为|：)?|目的(?:是|为)?)(.*)$/
/** Words that stand in every such statement. */
const FRAME = /开发者(?:将在获取你的明示同意后，?)?|\s/g

/** Takes a statement apart. */
export const purposeParts = (text: string): PurposeParts => ({
  text,
  thing: THING.exec(text)?.[1] ?? '',
  purpose: (LEADING.exec(text) ?? FOLLOWING.exec(text))?.[1]?.replace(/[。.]$/, '') ?? '',
})

const grams = (into: Map<string, number>, text: string, mark: string, to: number, weight: number): void => {
  for (let n = 1; n <= to; n++)
    for (let at = 0; at + n <= text.length; at++) into.set(mark + text.slice(at, at + n), weight)
}

/** Words for taking, of which every statement has some. */
const TAKING =
  /收集|采集|获取|读取|访问|调用|使用|申请|开启|获得|取得|权限|信息|数据|功能|相关|您的?|你的?|我们|用户|的|和|与|及|或|等|所?需要?|进行|以|为了?|用于/g
/** Words that promise without saying what is done. */
const PROMISES =
  /更好|更加|更优|优质|良好|体验|服务|功能|个性化?|优化|提升|提高|改善|完善|便捷|方便|正常|相关|内容|产品|业务|需求|提供|便于|增强|丰富|美观|及时|保障|保证|确保|准确/g
/** Acts and scenes that somebody can picture. */
const SCENES =
  /扫码|扫一扫|签到|打卡|门店|附近|配送|收货|快递|物流|下单|订单|支付|发票|开票|预约|报名|海报|二维码|头像|登录|注册|实名|认证|简历|投稿|打印|导航|路线|天气|客服|反馈|投诉|报修|维修|语音|录音|直播|聊天|排行|比赛|兑换|积分|优惠券|设备|蓝牙|连接|绑定|证件照|拍照|识别|裁剪|评论|评价|晒单|保存|相册|分享|日程|提醒|考勤|巡检|停车|充电|挂号|问诊|就诊|体检|缴费|贷款|保险|考试|课程|作业/g

/** How much of a purpose is left without the thing itself and the words for taking, and how much of that is promise. */
const wordsOf = ({ thing, purpose }: PurposeParts): [string, number][] => {
  const rest = (thing === '' ? purpose : purpose.replaceAll(thing, ''))
    .replace(TAKING, '')
    .replace(/[\s，,、。；;：:（）()“”]/g, '')
  const said = rest.replace(PROMISES, '')
  const step = (length: number): number => Math.min(8, Math.floor(length / 2))
  return [
    [`=rest${step(rest.length)}`, 1.5],
    [`=said${step(said.length)}`, 1.5],
    [`=promises${Math.min(4, purpose.match(PROMISES)?.length ?? 0)}`, 1.5],
    [`=scenes${Math.min(2, new Set(purpose.match(SCENES)).size)}`, 1],
    [`=thing:${thing.replace(/（.*?）/, '')}`, 1],
  ]
}

/**
 * Character n-grams of the purpose, of the thing and of the whole, with how long the purpose is, how much of it
 * only repeats the thing, and how much only promises.
 */
export const purposeFeatures = (parts: PurposeParts): Map<string, number> => {
  const { text, thing, purpose } = parts
  const features = new Map<string, number>()
  grams(features, text.replace(FRAME, ''), '~', 4, 0.6)
  grams(features, `^${thing}$`, '#', 3, 0.5)
  grams(features, `^${purpose}$`, '', 4, 1)
  const shared = [...new Set(purpose)].filter((char) => thing.includes(char)).length
  features.set(`=length${Math.min(12, Math.floor(purpose.length / 3))}`, 1.2)
  features.set(`=shared${Math.min(5, shared)}`, 1)
  features.set(`=repeats${thing !== '' && purpose.includes(thing)}`, 1)
  features.set(`=several${/[，,、；;]/.test(purpose)}`, 0.7)
  for (const [feature, weight] of wordsOf(parts)) features.set(feature, weight)
  return features
}

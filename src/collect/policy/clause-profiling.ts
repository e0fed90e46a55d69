import type { ClauseFamily } from './clause.ts'
import { givesPath } from './ways.ts'

/** Words that name the thing itself: profiles, decisions of machines, pushing and advertising to one person. */
const NAMED =
  /画像|自动化?决策|自动决策|推荐算法|算法推荐|智能推荐|千人千面|程序化(?:购买)?广告|猜你喜欢|(?:定向|精准)的?(?:推送|推荐|营销|投放|广告|展示(?=[^，。]{0,8}(?:广告|内容|信息)))|(?:个性|定制)化的?[^，。；、]{0,6}(?:推送|推荐|营销|推广|投放|展示|广告|内容)|(?:关闭|开启|退出|管理)[^，。；]{0,8}个性化|个性化(?:您|你)的[^。]{0,40}(?:推荐|定制|优惠|广告)|而非普遍(?:推送|展示)|profiling|automated (?:decision|individual)|(?:targeted|interest-based|personali[sz]ed|tailored) (?:ad|market|recommend|promotion)|recommendation (?:algorithm|engine)/i
/** What is drawn on: likings and habits, or what the person did before. */
const BY_TRAITS =
  /(?:根据|基于|结合|依据|按照)[^。；]{0,40}(?:(?<!设置)偏好|喜好|(?<!感)兴趣|习惯|标签|画像|(?:浏览|搜索|购买|观看|点击|阅读|操作)(?:和[^，。]{2,4})?(?:记录|历史|信息|行为|日志)|使用(?:情况|记录|行为))/
/** What then comes to that person. */
const CHOSEN_FOR = /推荐|推送|个性化|(?:展示|投放)[^，。；]{0,16}(?:广告|内容|商品|信息)|感兴趣/

/** 不用于精确定位或画像, 不涉及个性化广告: what is not done. */
const DENIED =
  /(?:不会?|未|没有|无|从不|并非)(?:将[^，。；]{0,16})?(?:用于|用作|利用|进行|做|涉及|开展|提供|投放|包含|使用|向您)[^，。；]{0,24}$|\b(?:not|never|no)\b[^.,;]{0,40}$/i

const CHOICE = /关闭|拒绝|退订|取消|不接收|选择|opt out|turn off|disable/i

/**
 * Whether a sentence tells of choosing for one person by what is known of them. 为您提供更加周到的个性化服务 of cookies
 * and preambles, and 向您提供您感兴趣的信息, promise a service and tell of no such choice.
 */
const tellsOfProfiling = (text: string): boolean => {
  const named = NAMED.exec(text)
  if (named && !DENIED.test(text.slice(0, named.index))) return true
  return BY_TRAITS.test(text) && CHOSEN_FOR.test(text)
}

/** Sentences on profiles, automated decisions and personalised content, with the way to switch them off. */
export const profilingClauses: ClauseFamily = (statement) => {
  const { text } = statement.sentence
  if (!tellsOfProfiling(text)) return []
  return [
    {
      kind: 'personalised',
      channel: CHOICE.test(text) && givesPath(statement) ? 'path-given' : 'right-only',
    },
  ]
}

import type { MentionFinder } from './mentions.ts'
import { purposeFeatures } from './model/purpose-features.ts'
import { shippedModel } from './model/shipped-model.ts'

/** How clear a purpose is: a scene or an act; only empty words; the act repeated; nothing. */
export type Clarity = 'specific' | 'vague' | 'tautology' | 'none'

const PURPOSE =
  /(?:用于|用以|以便于?|便于|目的(?:是|为|在于|[:：])|为了|为实现|为完成|来(?=实现|完成|进行)|以(?=实现|完成|提供|获取|保存|上传|识别|拍|扫|帮|保障|使|便|防|验|展|查|选)|实现|帮助您|以供|用来|used? (?:to|for)|in order to|so that|to (?=take|save|store|detect|apply|upload|scan|display|provide))((?:(?![，,](?:我们|我司|本公司|您需|您可|需要您|请您|we ))[^。；;|]){2,120})/gi
/** 用于… may also stand before what is asked for: 为了扫描二维码，我们需要相机权限. */
const BEFORE = /(?:为了?|当您|在您|如您|您使用|使用)([^。；;|，,]{2,60})[，,时]/

/** The purposes that a sentence tells, 为了… before what is collected and 用于… after it, or nothing. */
export const purposeIn = (text: string): string => {
  const told = [...text.matchAll(PURPOSE)].map((match) => match[1]?.trim() ?? '')
  return told.length > 0 ? told.join('；') : (BEFORE.exec(text)?.[1]?.trim() ?? '')
}

/** What says nothing on its own: 用于获取位置信息 of the permission for the location. */
const TAKING =
  /收集|采集|获取|读取|访问|调用|使用|申请|开启|获得|取得|权限|信息|数据|功能|相关|您的?|你的?|我们|用户|的|和|与|及|或|等|所?需要?|进行|以|get|access|read|obtain|permission|information/gi
const LEFT_BY_TAUTOLOGY = 2
const LEFT_BY_VAGUE = 8
/** The model must be sure of itself: at this score nine of ten statements that it never saw are unclear. */
const SURELY_UNCLEAR = 0.5

/** People judged statements of this kind unclear: 收集你的订单信息，用于录制视频. */
const readsUnclear = (purpose: string, thing: string): boolean => {
  if (!/[\u4e00-\u9fff]/.test(purpose)) return false
  const parts = { text: `收集你的${thing}，用于${purpose}`, thing, purpose }
  const [score = 0] = shippedModel('purpose-clarity').scores(purposeFeatures(parts))
  return score > SURELY_UNCLEAR
}

/**
 * Judges a purpose by what is left of it: nothing but the thing itself is a tautology, nothing but empty words is
 * vague. @param thing the words for what is collected or asked for.
 */
export const clarityOf = (purpose: string, thing: string, finder: MentionFinder): Clarity => {
  if (purpose.trim() === '') return 'none'
  const rest = purpose
    .replaceAll(thing, '')
    .replace(TAKING, '')
    .replace(/[\s，,、。；;：:（）()“”]/g, '')
  if (thing !== '' && rest.length < LEFT_BY_TAUTOLOGY) return 'tautology'
  const vague = finder
    .find(purpose)
    .of('vague-purpose')
    .reduce((sum, mention) => sum + mention.end - mention.start, 0)
  const said = purpose.replace(/[，、的和与或及等您我们地]/g, '').length
  if (vague > 0) return said - vague < LEFT_BY_VAGUE ? 'vague' : 'specific'
  return readsUnclear(purpose, thing) ? 'vague' : 'specific'
}

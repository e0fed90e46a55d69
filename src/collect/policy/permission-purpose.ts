import type { PermissionGroup } from '../../vocabulary/vocabulary.ts'
import type { MentionFinder } from './mentions.ts'
import { type Clarity, purposeIn } from './purpose.ts'

/** What comes of it once it is granted, or is lost without it, tells what it is for: 用户允许后可以扫描二维码. */
const ONCE_GRANTED =
  /(?:允许|授权|开启|同意|许可)(?:该权限|授权)?(?:后|之后)[，,]?[^。；;]{0,8}?(?:可以?|即可|能够?|将|会)([^。；;]{3,80})/
const LOST_WITHOUT =
  /(?:拒绝|不允许|不授权|不同意|不开启|未开启|未授权|关闭)[^。；;]{0,24}?(?:将|会|可能|则|导致)*(?:无法|不能|不可以?)([^。；;，,]{3,60})/
/** The scene in which it is asked for: 需要在扫一扫时访问相机, 发布作品需要获取麦克风权限, 方便您下载图片. */
const SCENE =
  /(?:仅|只|需要?|会|在|当)*([^。；;，,：:（(]{3,50})(?:时|过程中)[，,]?[^。；;，,]{0,12}(?:访问|使用|调用|开启|打开|获取|申请|请求|收集|授权)/
const EASES = /方便([^。；;）)]{4,60})/
const SERVES = /[，,]以((?:进行|实现|完成|支持)[^。；;]{3,80})/
const NEEDS = /([^。；;，,：:]{3,40}?)[，,]?(?:需要|需)(?:先|您|用户|获取|使用|访问|调用|开启|申请|授权)/
const WHEN = /\b(?:when|if|while) you ([^.;,]{4,60})/i

/** How a permission is obtained says nothing of what it is for: 动态获取，用户主动授权. */
const OBTAINED =
  /(?:动态|静默|主动)(?:获取|申请)|(?:只?有|需要|需|由|经过?|通过)*(?:向)?(?:您|你|用户)的?(?:主动|明示|单独)?(?:申请|授权|允许|同意|许可|打开|开启)[^，。；;]{0,6}?(?:才能?|方可|后)?(?:使用|获取|开启|生效)?|您也可以撤回授权|可选|必需|必须|推荐|必要|(?:如有)?[，,]?需要?授权|不强制获取|随时(?:关闭|撤回)/g
/** What every statement has, and words that name a function without saying which: 实现我们的特定服务. */
const EMPTY =
  /(?:收集|采集|获取|读取|访问|调用|使用|申请|开启|打开|获得|取得|提供|实现|完成|满足|支持|涉及|允许|帮助|启用|授予|要求|提示)|(?:权限|信息|数据|内容|功能|服务|业务|产品|应用|软件|程序|系统|客户端|平台|用途|目的|场景|需求|情况|条件)|(?:本|该|此|其|相关|相应|对应|有关|特定|某些|某|部分|其他|其它|各项|各种|扩展|附加|基本|基础|核心|主要|必要|正常|具体|更好|更多|上述|以上|这些|有时|自愿|是否|移动|才)|(?:您|你|我们|用户|客户|他人)|(?:所?需要?|可能|可以|能够?|进行|用于|用来|以便|便于|为了?|的|地(?!图|址)|和|与|及|或|等(?!级)|以|对(?!账|讲|话|战|接)|向|在(?!线)|从|到|至|上(?!传|课|门|报)|中(?!奖)|里|内|时(?!间)|后(?!台)|将|会(?!员|议)|过程|基于|通过|如|当|则|让|给|是|了|App|并|且|也|使|\b(?:to|for|of|and|the|an?|you|your|our|us|we|with|in|this|it|app|application|services?|functions?|features?|permissions?|information|data|access|provide|use|used|using|ensure|allow|obtain|improve|enhance|better)\b)/gi
/** How systems describe a permission themselves: 允许应用读取存储卡上的照片、媒体内容和文件. */
const SYSTEM_SAYS = /^允许(?:该|本)?(?:应用|程序|软件|App)/i
const MEDIA = /照片|图片|图像|视频|音频|媒体|文件/g
const BETWEEN = /[\s\d，,、。；;：:.|｜（）()“”"'《》「」【】\-—/+]/g
/** Fewer characters than these are no scene and no act. */
const LEAST = 2
/** 使用拍摄相关功能 names a function; these words add nothing and take nothing away. */
const FILLS_IN = /^(?:相关|相应)(?:功能|服务)$/
/** Beside vague words, an act of this length is told all the same. */
const BESIDE_VAGUE = 6

/** The ways in which a sentence may tell what a permission is for, the clearest wording first. */
export const purposesIn = (text: string): readonly string[] =>
  [
    purposeIn(text),
    ONCE_GRANTED.exec(text)?.[1],
    SCENE.exec(text)?.[1],
    SERVES.exec(text)?.[1],
    EASES.exec(text)?.[1],
    LOST_WITHOUT.exec(text)?.[1],
    NEEDS.exec(text)?.[1],
    WHEN.exec(text)?.[1],
  ].flatMap((purpose) => (purpose === undefined || purpose.trim() === '' ? [] : [purpose.trim()]))

const byGroup = new WeakMap<PermissionGroup, RegExp>()

/** What the group itself is or does, longest first. */
const ownWords = (group: PermissionGroup): RegExp => {
  const known = byGroup.get(group)
  if (known) return known
  const words = [...(group.acts ?? group.words)]
    .map((word) => word.replace(/权限$/, ''))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const made = new RegExp(words.join('|'), 'gi')
  byGroup.set(group, made)
  return made
}

/**
 * Judges what a policy says that permissions are for by what is left of it: nothing but the permissions themselves is a
 * tautology, nothing but empty words is vague, how it is obtained is no purpose.
 */
export const permissionClarity = (
  purpose: string,
  groups: readonly PermissionGroup[],
  finder: MentionFinder,
): Clarity => {
  const told = purpose.replace(OBTAINED, '').replace(SYSTEM_SAYS.test(purpose) ? MEDIA : /$^/, '')
  if (told.replace(BETWEEN, '') === '') return 'none'
  let vague = 0
  let at = 0
  let plain = ''
  for (const { phrase, start, end } of finder.find(told).of('vague-purpose')) {
    if (FILLS_IN.test(phrase)) continue
    if (start > at) plain += told.slice(at, start)
    if (end > at) vague += end - Math.max(start, at)
    at = Math.max(at, end)
  }
  plain += told.slice(at)
  let without = plain
  for (const group of groups) without = without.replace(ownWords(group), '')
  const left = without.replace(EMPTY, '').replace(BETWEEN, '').length
  if (vague > 0) return left < BESIDE_VAGUE ? 'vague' : 'specific'
  if (left >= LEAST) return 'specific'
  return without.length < plain.length ? 'tautology' : 'vague'
}

/** Words before a name that are not part of it: 我们接入了友盟, 使用第三方极光. */
const LEAD =
  /^.{0,60}?(?:接入|集成|嵌入|引入|内置|植入|调用|使用|采用|授权|添加|加入|包括|包含|涉及|例如|比如|其中|通过|名称为|称为|即|的|由|与|和|及|或|、|[：:，,（(“"「【《]|\d{1,2}[.．、)）]|(?:^|[^A-Za-z])(?:the|our|uses?|integrates?) )(?:了|到|有|过)?(?:第三方|合作方|以下)?/
/** What no SDK is called: words that stand for any of them. */
const GENERIC =
  /^(?:第?三方|合作(?:方|伙伴)|我们|我司|本|该|此|上述|以下|下列|前述|其他?|其它|各类?|各种|此类|这些|那些|某些|部分|相关|有关|不同|多个|多款|一些|任何|所有|全部|类似|外部|等|提供|收集|接入|集成|嵌入|使用|类|个|款|商|服务商|供应商|开发者|开发商|统计|推送|支付|登录|分享|广告|地图|定位|安全|风控|客服|分析|数据|功能|服务|软件|应用|插件|产品|代码|工具|消息|信息|名称|通过|对|其|本机|优化|检测|监测|性能|游戏|加固|目录|列表|清单|说明|名|android|ios|the|our|a|an|third[- ]party|party|other|any|some|such|these|安卓|苹果|端|版本?|及|和|与|或|的)+$/i
/** Words that stand in sentences about SDKs, not in their names. */
const NO_NAME =
  /收集|获取|采集|调用|启动|实现|涉及|用于|可能|改善|第三方|合作伙伴|合作方|属于|必需|介绍|内嵌|接入|向您|我们|我行|您|和$|或$|及$|[或和及]SDK|以下|此类|上述|前述|该|信息|处理|共享|方式|范围|附录|提供商|服务商|合作SDK|^(?:例如|比如|如|包括)SDK|系统|本应用|通过SDK/
const AFTER =
  /(?:第三方)?\s?(?:软件(?:工具)?开发(?:工具)?包|软件包|SDK|sdk|Sdk)(?:（[^）]{1,30}）|\([^)]{1,30}\))?/
const NUMBER =
  /^[（(【[]?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳]|[a-z])\s?[)）】\].、．,，:：]{1,3}\s{0,3}/

const LONGEST = 40

/** The name without numbers, marks and the words around it; undefined where none is left. */
export const sdkName = (written: string): string | undefined => {
  const name = written
    .replace(NUMBER, '')
    .replace(/^(?:SDK)?(?:名称|产品名称?)\s?[:：]\s?/i, '')
    .replace(/[“”"「」『』【】《》*•·▪●◆■]/g, '')
    .replace(/[:：。；;，,、]+$/, '')
    .trim()
  const bare = name.replace(new RegExp(AFTER, 'gi'), '').replace(/[\s（()）:：、.-]/g, '')
  const opened = name.search(/[（(]/)
  const closed = name.search(/[)）]/)
  if (opened < 0 ? closed >= 0 : closed < opened) return undefined
  if (
    bare.length < 2 ||
    !/[\p{L}\d]{2}/u.test(bare) ||
    name.length > LONGEST ||
    GENERIC.test(bare) ||
    /[。；？?!！]|^android\.permission/.test(name)
  )
    return undefined
  return name
}

const IN_TEXT = new RegExp(
  `[\\u4e00-\\u9fffA-Za-z0-9·+（）()_.\\- ]{2,24}?${AFTER.source}(?!\\s?(?:版本|类型|接口))`,
  'g',
)

/** 某某科技有限公司的友盟统计SDK */
const OF_COMPANY = /^.{2,24}?(?:公司|集团)的/

/** Names of SDKs within a sentence: 我们接入了友盟统计SDK、极光推送SDK. */
export const sdkNamesIn = (text: string): { readonly name: string; readonly at: number }[] => {
  const found: { name: string; at: number }[] = []
  for (const match of text.matchAll(IN_TEXT)) {
    let words = match[0]
    for (let cut = LEAD.exec(words); cut && cut[0].length < words.length; cut = LEAD.exec(words)) {
      const rest = words.slice(cut[0].length)
      if (sdkName(rest) === undefined) break
      words = rest
    }
    const name = sdkName(words.replace(OF_COMPANY, ''))
    if (
      name !== undefined &&
      !NO_NAME.test(name) &&
      !/^(?:为|向|当|在|如|若|以|会|将|不)|请[以按]/.test(name)
    )
      found.push({ name, at: match.index })
  }
  return found
}

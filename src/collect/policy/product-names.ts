import type { Section } from './sections.ts'
import type { Sentence } from './sentences.ts'

/** What a document calls the product it is about, and the name of another one where it stands in the first one's place. */
export interface ProductNames {
  /** The name it uses of its own product; empty where none shows. */
  readonly own: string
  /** The sentence that puts another product in its place, and that name. */
  readonly other?: { readonly name: string; readonly sentence: Sentence }
}

const NAME = '([^，。；：:;,“”"\'‘’《》（）()【】「」、/\\s]{2,16}?)'
/** Places where a policy can only mean its own product: 您继续使用某某服务即表示您同意. */
const ONLY_OWN: readonly RegExp[] = [
  new RegExp(
    `继续使用[“"「《【]?${NAME}[”"」》】]?(?:的?(?:产品|软件|平台|网站|应用|客户端|APP|App|app)?(?:和|及|或)?(?:各项)?(?:服务)?)?[，,]?\\s?(?:即|则|就|将|便)?(?:表示|表明|视为|被视为|构成|意味|代表)`,
    'g',
  ),
  // 您的某某APP账号, 对某某安卓版APP的授权: parties that are logged in with are not called so.
  new RegExp(`(?:您|你|用户)的${NAME}(?:APP|App|app)(?:账|帐)[号户]`, 'g'),
  new RegExp(`对${NAME}(?:安卓版|iOS版)?(?:APP|App|app)的授权`, 'g'),
  new RegExp(`不能(?:再)?享受${NAME}的?(?:产品|服务)`, 'g'),
]
/** Places where it mostly means its own: 当您使用某某服务时. */
const MOSTLY_OWN: readonly RegExp[] = [
  new RegExp(
    `(?:使用|访问|注册|登录)[“"「《【]?${NAME}[”"」》】]?(?:APP|App|app|的?(?:服务|产品|客户端|帐号|账号)|时|期间)`,
    'g',
  ),
  new RegExp(
    `欢迎(?:您|你)?(?:使用|来到|访问)[“"「《【]?${NAME}[”"」》】]?(?:$|[！!，。（(]|APP|App|app)`,
    'g',
  ),
]
/** What stands for any product. */
const GENERIC =
  /^(?:的|了|本|该|此|这|其|我们|我司|我方|你|您|相关|上述|任何|任一|各|某|其他|特定|用户|会员|客户|网络|游戏|信息|帐号|账号|付费|商品|以上|全部|部分|更新|修改|修订|新|我|他|她|它|第三方|服务|产品|应用|软件|平台|网站|客户端|程序|功能|app|App|APP)|(?:服务|产品|应用|软件|平台|网站|我们的|功能|权限|信息|协议|政策|手机|设备|电脑|账户|使用|选择)$|提供|收集|需要|阅读/
const TITLE_REST =
  /(?:用户)?(?:个人信息保护|隐私权?)(?:保护)?(?:政策|协议|声明|条款|指引|说明)?|privacy policy|(?:APP|App|app|应用|软件|关于|的|与|和|[《》“”"「」【】·\-—_|\s])/gi
/** A name met so often is the product's own; one met hardly ever is left from somewhere else. */
const FEWEST_OF_OWN = 3
const MOST_OF_OTHER = 2
/** Names that are counted: each is looked for in the whole text. */
const MOST_NAMES = 60

const countOf = (text: string, name: string): number => text.split(name).length - 1

const namesBy = (patterns: readonly RegExp[], text: string): string[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, name]) =>
      name !== undefined && !GENERIC.test(name) && /[\p{L}]{2}/u.test(name) ? [name] : [],
    ),
  )

const holds = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/**
 * The names of products by the places where they stand. A text copied from another app keeps that app's name in a
 * sentence or two, while its own stands everywhere else.
 * @param known names that others may have here by right: the operator, products of third parties.
 */
export const productNamesOf = (
  title: string,
  sections: readonly Section[],
  sentences: readonly Sentence[],
  known: (text: string) => readonly string[],
): ProductNames => {
  const text = [
    title,
    ...sections.map(({ heading }) => heading),
    ...sentences.map((sentence) => sentence.text),
  ].join('\n')
  const counts = new Map<string, number>()
  const offer = (name: string): void => {
    if (!counts.has(name) && counts.size < MOST_NAMES) counts.set(name, countOf(text, name))
  }
  const titled = title
    .replace(TITLE_REST, '')
    .replace(/[（(].*[）)]|[（()）]/g, '')
    .trim()
  if (titled.length >= 2 && titled.length <= 20 && !GENERIC.test(titled)) offer(titled)
  for (const name of namesBy([...ONLY_OWN, ...MOSTLY_OWN], text)) offer(name)
  const [own, met] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0]
  if (met < FEWEST_OF_OWN) return { own: titled !== '' && counts.has(titled) ? titled : '' }
  for (const sentence of sentences) {
    for (const name of namesBy(ONLY_OWN, sentence.text)) {
      const often = counts.get(name) ?? Number.POSITIVE_INFINITY
      if (
        often > MOST_OF_OTHER ||
        holds(name, own) ||
        (title !== '' && holds(name, title)) ||
        known(name).length > 0
      )
        continue
      return { own, other: { name, sentence } }
    }
  }
  return { own }
}

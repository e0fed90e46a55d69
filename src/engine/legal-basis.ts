import type { Bilingual } from '../verdict.ts'
import type { Article, Law } from './law-schema.ts'

/** An article a rule stands on, as it was in force on the day of the test. */
export interface ClauseReference {
  /** `cn-app-method-2019/3.4` */
  readonly key: string
  /** 《认定方法》三、4 */
  readonly cite: Bilingual
  /** Its content in our words. */
  readonly text: Bilingual
}

/** An article as it stood in one span of time. */
interface Wording {
  readonly cite: Bilingual
  readonly text: Bilingual
}

/** The article in force on `day` (YYYY-MM-DD): the wording that began last before it. */
export const wordingOn = (article: Article, day: string): Wording | undefined => {
  const versions = article.versions ?? [{}]
  const inForce = versions.filter(
    ({ from, until }) => (from ?? '') <= day && (until === undefined || day < until),
  )
  const chosen = inForce.at(-1) ?? versions.at(-1)
  const cite = chosen?.cite ?? article.cite
  const text = chosen?.text ?? article.text
  return cite && text ? { cite, text } : undefined
}

const findArticle = (
  laws: ReadonlyMap<string, Law>,
  key: string,
): { law: Law; article: Article } | undefined => {
  const slash = key.indexOf('/')
  const law = laws.get(key.slice(0, slash))
  const group = law?.groups.find(({ articles }) => Object.hasOwn(articles, key.slice(slash + 1)))
  const article = group?.articles[key.slice(slash + 1)]
  return law && article ? { law, article } : undefined
}

/** Whether a rule's key leads to an article. */
export const hasArticle = (laws: ReadonlyMap<string, Law>, key: string): boolean =>
  findArticle(laws, key) !== undefined

/** Whether the text of an article was not verified, or is not in force: nothing firm stands on it. */
export const isDraftArticle = (laws: ReadonlyMap<string, Law>, key: string): boolean => {
  const found = findArticle(laws, key)
  return found?.law.status === 'draft' || found?.article.status === 'draft'
}

/** The clause a key stands for on `day`: 《认定方法》三、4 with its content in our words. Throws on an unknown key. */
export const clauseOn = (laws: ReadonlyMap<string, Law>, key: string, day: string): ClauseReference => {
  const found = findArticle(laws, key)
  const wording = found && wordingOn(found.article, day)
  if (!found || !wording) throw new Error(`no such article: ${key}`)
  return {
    key,
    cite: {
      zh: `${found.law.short.zh}${wording.cite.zh}`,
      en: `${found.law.short.en}, ${wording.cite.en}`,
    },
    text: wording.text,
  }
}

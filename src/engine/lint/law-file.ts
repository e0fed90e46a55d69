import { type Article, type Law, lawSchema } from '../law-schema.ts'
import { type Complain, type Complaint, type Path, readSourceFile } from './source-file.ts'

const ASCII_PUNCTUATION = /[\p{Script=Han}”》）][,;!?]|[,;!?][\p{Script=Han}“《（]/u

/** Every span has its wording, none is empty, and the next begins when the last has ended. */
const lintVersions = (article: Article, path: Path, complain: Complain): void => {
  article.versions?.forEach((version, i) => {
    const at = [...path, 'versions', i]
    const { from, until } = version
    if (from !== undefined && until !== undefined && from >= until)
      complain([...at, 'until'], 'ends before it begins')
    const before = article.versions?.[i - 1]
    if (before !== undefined && before.until !== from) {
      complain(
        [...at, 'from'],
        `should be the day the version before ends, ${before.until ?? 'which is not given'}`,
      )
    }
  })
}

const lintArticle = (article: Article, path: Path, complain: Complain): void => {
  for (const part of ['cite', 'text'] as const) {
    const everywhere = article.versions?.every((version) => version[part] !== undefined) === true
    if (article[part] === undefined && !everywhere) complain(path, `has no ${part}`)
  }
  if (article.text && ASCII_PUNCTUATION.test(article.text.zh)) {
    complain([...path, 'text', 'zh'], 'Chinese text uses full-width punctuation')
  }
  lintVersions(article, path, complain)
}

/** Every mistake in one norm's file. */
export const lintLawFile = async (path: string): Promise<readonly Complaint[]> => {
  const file = await readSourceFile<Law>(path, lawSchema)
  if (!('value' in file)) return file.complaints
  const { value: law, complain } = file
  if (`${law.id}.yaml` !== file.name)
    complain(['id'], `should be the file's name, ${file.name.replace(/\.yaml$/, '')}`)
  const seen = new Set<string>()
  law.groups.forEach((group, i) => {
    for (const [key, article] of Object.entries(group.articles)) {
      const at = ['groups', i, 'articles', key]
      if (seen.has(key)) complain(at, `article ${key} stands twice`)
      seen.add(key)
      lintArticle(article, at, complain)
    }
  })
  return file.complaints
}

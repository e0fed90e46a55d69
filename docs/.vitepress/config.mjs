// The site of docs/, in both languages; scripts/site.mjs builds it.
// English pages stand where their files do, Chinese ones (`name.zh-CN.md`, `rules/zh/`) at the same place under /zh/.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fold, linkOf, literal, placeOf } from './pages.mjs'
import { words } from './words.mjs'

const page = (text, link) => ({ text, link })
// A file that is no page of the site: the browser opens it, not the site's own navigation.
const file = (text, link) => ({ text, link, target: '_self' })

/** The pages of rules by their own headings, in the order of the criteria. */
const rulePages = (language, at) => {
  const folder = new URL(`../rules/${language}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort()
    .map((name) => {
      const [, heading] = /^# (.+)$/m.exec(readFileSync(new URL(name, folder), 'utf8')) ?? []
      return page(heading, `${at}/rules/${name.replace('.md', '')}`)
    })
}

/** What scripts/site.mjs has made of the doc comments of the library: English, and the same for both languages. */
const referencePages = () => {
  const folder = new URL('../reference/', import.meta.url)
  if (!existsSync(folder)) return []
  return ['functions', 'classes', 'interfaces', 'type-aliases', 'variables'].flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder))
      .sort()
      .map((name) => page(name.replace('.md', ''), `/reference/${kind}/${name.replace('.md', '')}`)),
  )
}

const locale = (language, at) => {
  const { nav, site, theme } = words[language]
  const guides = ['ci', 'filter', 'form', 'runtime', 'scaling', 'api', 'stability'].map((name) =>
    page(nav[name], `${at}/${name}`),
  )
  const reference = referencePages()
  const rules = page(nav.rules, `${at}/rules/`)
  const example = file(nav.example, `/examples/meeting-with-session${language === 'en' ? '.en' : ''}.html`)
  return {
    ...site,
    themeConfig: {
      ...theme,
      nav: [page(nav.guides, `${at}/ci`), rules, example],
      sidebar: [
        { text: nav.guides, items: guides },
        { ...rules, items: rulePages(language, at) },
        ...(reference.length === 0 ? [] : [{ text: nav.reference, collapsed: true, items: reference }]),
        { text: nav.more, items: [example, page(nav.licences, `${at}/licences`)] },
      ],
    },
  }
}

const markdown = (md) => {
  const { rules } = md.renderer
  const { text, code_inline: code } = rules
  rules.text = (...given) => literal(text(...given))
  rules.code_inline = (...given) => literal(code(...given))
  rules.html_block = (tokens, at) => fold(tokens[at].content)
  rules.html_inline = rules.html_block
  md.core.ruler.push('links', ({ tokens, env }) => {
    const from = (env.realPath ?? env.path ?? '').replace(/^.*\/docs\//, '')
    for (const token of tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'link_open')) {
      const href = linkOf(token.attrGet('href') ?? '', from)
      token.attrSet('href', href)
      if (href.startsWith('/files/')) token.attrSet('target', '_self')
    }
  })
}

// Headings of narrow columns stay whole; the first sentence may be as wide as the cards beneath it.
const style =
  '.vp-doc th{white-space:nowrap}.VPHome .VPHero .main .text{max-width:none}.VPHome .VPHero .main{max-width:900px}'

export default {
  title: '明示 mingshi',
  head: [['style', {}, style]],
  cleanUrls: true,
  rewrites: placeOf,
  markdown: { config: markdown },
  locales: { root: locale('en', ''), zh: locale('zh', '/zh') },
  themeConfig: { search: { provider: 'local', options: { locales: { zh: words.zh.search } } } },
}

// How a page written for code hosts is read on the site: where it stands, where its links lead, what of it is markup.

/** The place of a file of docs/ on the site: `rules/zh/1.md` and `ci.zh-CN.md` stand at `zh/rules/1.md` and `zh/ci.md`. */
export const placeOf = (path) => {
  const name = path.replace(/(^|\/)README\.md$/, '$1index.md')
  const [, language, rule] = /^rules\/(zh|en)\/(.*)$/.exec(name) ?? []
  if (language !== undefined) return `${language === 'zh' ? 'zh/' : ''}rules/${rule}`
  return name.endsWith('.zh-CN.md') ? `zh/${name.replace('.zh-CN.md', '.md')}` : name
}

/** Where a link of the page `from` leads on the site: to a page, or under /files/ to a copy of a file outside docs/. */
export const linkOf = (href, from) => {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href
  const { pathname, hash } = new URL(href, `file:///docs/${from}`)
  const path = decodeURI(pathname)
  if (!path.startsWith('/docs/')) return `/files${path}`
  return path.endsWith('.md') ? `/${placeOf(path.slice('/docs/'.length))}${hash}` : href
}

/** A report, whose sentences stand in it in both languages, opened in English. */
export const inEnglish = (report) =>
  report
    .replace('<html lang="zh-CN">', '<html lang="en">')
    .replace(/<title data-zh="([^"]*)" data-en="([^"]*)">[^<]*</, '<title data-zh="$1" data-en="$2">$2<')

/** Rendered text that quotes double braces, which stand for values in templates of the site. */
export const literal = (html) => html.replaceAll('{{', '&#123;&#123;')

/** Of markup in pages only what folds a part is taken as such; anything else is text that something quotes. */
export const fold = (html) => literal(html.replaceAll(/<(?!\/?(?:details|summary)>)/g, '&lt;'))

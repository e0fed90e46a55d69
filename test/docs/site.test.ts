import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const load = (name: string): Promise<unknown> => import(pathToFileURL(`${ROOT}docs/.vitepress/${name}`).href)

interface Item {
  readonly text: string
  readonly link?: string
  readonly items?: readonly Item[]
}
interface Locale {
  readonly themeConfig: { readonly nav: readonly Item[]; readonly sidebar: readonly Item[] }
}
const { default: config } = (await load('config.mjs')) as {
  default: { locales: Readonly<Record<string, Locale>> }
}
const { fold, inEnglish, linkOf, literal, placeOf } = (await load('pages.mjs')) as {
  fold: (html: string) => string
  inEnglish: (report: string) => string
  linkOf: (href: string, from: string) => string
  literal: (html: string) => string
  placeOf: (path: string) => string
}

const pages = readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !/^(?:public|reference|\.vitepress)\//.test(name),
)
const places = new Set(pages.map(placeOf))
const textOf = (page: string): string => readFileSync(`${ROOT}docs/${page}`, 'utf8')

/** Whether the site has what an address within it names. */
const stands = (address: string): boolean => {
  const [path = ''] = address.slice(1).split('#')
  if (path.startsWith('files/')) return existsSync(ROOT + path.slice('files/'.length))
  if (path.startsWith('examples/')) return existsSync(`${ROOT}reports/${path.replace('.en.html', '.html')}`)
  if (path.startsWith('reference/')) return existsSync(`${ROOT}docs/${path}.md`)
  const page = path === '' || path.endsWith('/') ? `${path}index` : path.replace(/\.md$/, '')
  return places.has(`${page}.md`)
}
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...flat(item.items ?? [])])

describe('the site', () => {
  test('has every page at the same place in both languages', () => {
    const chinese = [...places].filter((place) => place.startsWith('zh/'))
    const english = [...places].filter((place) => !place.startsWith('zh/'))
    expect(chinese.map((place) => place.slice('zh/'.length)).sort()).toEqual(english.sort())
    expect(english).toContain('rules/index.md')
  })

  test.each(Object.entries(config.locales))(
    'leads nowhere in vain from the menus of %s',
    (_, { themeConfig }) => {
      const items = flat([...themeConfig.nav, ...themeConfig.sidebar])
      expect(items.filter(({ text }) => !text)).toEqual([])
      const links = items.flatMap(({ link }) => link ?? [])
      expect(links.length).toBeGreaterThan(10)
      expect(links.filter((link) => !stands(link))).toEqual([])
    },
  )

  test.each(['index.md', 'index.zh-CN.md'])(
    'leads nowhere in vain from %s, whose sentences are whole',
    (page) => {
      const links = [...textOf(page).matchAll(/link: (\S+)/g)].map(([, link = '']) => link)
      expect(links.length).toBeGreaterThan(2)
      expect(links.filter((link) => !stands(link))).toEqual([])
      expect(textOf(page)).not.toMatch(/details: [^"\n]*, /)
    },
  )

  test.each(pages)('leads nowhere in vain from %s', (page) => {
    const prose = textOf(page)
      .replaceAll(/^ *```[\s\S]*?^ *```/gm, '')
      .replaceAll(/`[^`\n]*`(?!\])/g, '')
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => linkOf(href, page))
    expect(links.filter((link) => link.startsWith('/') && !stands(link))).toEqual([])
    expect(links.filter((link) => !/^(?:\/|#|https:|mailto:)/.test(link))).toEqual([])
  })

  test('opens the example report in the language of the page', () => {
    const report = readFileSync(`${ROOT}reports/examples/meeting-with-session.html`, 'utf8')
    const english = inEnglish(report)
    expect(english).toContain('<html lang="en">')
    const [, title] = /<title [^>]*>([^<]*)</.exec(english) ?? []
    expect(title).toContain('compliance test report')
    expect(english.length).toBeLessThan(report.length + 500)
  })

  test('shows what pages quote as it stands, and takes only folds as markup', () => {
    expect(literal('<code>{{app.label}}</code>')).toBe('<code>&#123;&#123;app.label}}</code>')
    expect(fold('<details><summary>a</summary>{{b}}<script>c</script><img onerror=d></details>')).toBe(
      '<details><summary>a</summary>&#123;&#123;b}}&lt;script>c&lt;/script>&lt;img onerror=d></details>',
    )
  })
})

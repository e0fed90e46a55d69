import type { Language } from '../../words/words.ts'
import { html, type Markup, raw } from '../html/markup.ts'
import { type Block, type Queries, rightColumns } from './block.ts'
import { chartMarkup } from './chart.ts'

const STYLE = `body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2939}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{border-bottom:1px solid #d0d5dd;padding:.35rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}
td{min-width:5rem}td.n,th.n{min-width:0;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td{overflow-wrap:anywhere}.t{overflow-x:auto}pre{background:#f2f4f7;padding:.75rem;overflow:auto;font-size:.8125rem}a.q{color:#475467;font-size:.8125rem;text-decoration:none}
figure{margin:1rem 0}figcaption{font-size:.875rem;color:#475467}svg{width:100%;height:auto;font-size:12px}svg text{fill:currentColor}svg .name{text-anchor:end}svg .whole{fill:#98a2b3}svg .part{fill:#175cd3}
@media(prefers-color-scheme:dark){body{background:#101828;color:#eaecf0}th,td{border-color:#344054}pre{background:#1d2939}a.q,figcaption{color:#98a2b3}svg .whole{fill:#667085}svg .part{fill:#84adff}}
@media print{.t{overflow:visible}h2{break-after:avoid}tr,figure{break-inside:avoid}}`

const link = (query: Queries | undefined): readonly Markup[] =>
  (query ?? []).map((name) => html` <a class="q" href="#${name}">[${name}]</a>`)

const cell = (content: string, right: boolean): Markup =>
  right ? html`<td class="n">${content}</td>` : html`<td>${content}</td>`

const headCell = (head: string, right: boolean): Markup =>
  right ? html`<th scope="col" class="n">${head}</th>` : html`<th scope="col">${head}</th>`

const blockMarkup = (block: Block): Markup => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? html`<h1>${block.text}</h1>` : html`<h2>${block.text}</h2>`
    case 'paragraph':
      return html`<p>${block.text}${link(block.query)}</p>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'chart':
      return html`${chartMarkup(block)}${link(block.query)}`
    case 'code':
      return html`<h3 id="${block.name}">${block.name}</h3><pre tabindex="0">${block.text}</pre>`
    case 'table': {
      const right = rightColumns(block)
      const row = (
        cells: readonly (string | number)[],
        as: (content: string, right: boolean) => Markup,
      ): Markup => html`<tr>${cells.map((content, at) => as(String(content), right[at] === true))}</tr>`
      return html`<div class="t" tabindex="0"><table><thead>${row(block.heads, headCell)}</thead><tbody>${block.rows.map((cells) => row(cells, cell))}</tbody></table></div>${link(block.query)}`
    }
  }
}

/** The document as a page that needs nothing else. */
export const documentHtml = (blocks: readonly Block[], lang: Language): string => {
  const [head] = blocks
  const title = head?.kind === 'heading' ? head.text : ''
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body>
<main>
${blocks.map(blockMarkup)}
</main>
</body>
</html>
`.markup
}

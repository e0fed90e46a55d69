// Builds the site of docs/ with VitePress and TypeDoc, which are fetched for it and are no dependencies of the package:
//   node scripts/site.mjs
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inEnglish, linkOf } from '../docs/.vitepress/pages.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const docs = `${root}docs/`
const copies = `${docs}public`
rmSync(copies, { recursive: true, force: true })
// Reports that were made of the samples are shown as they are.
cpSync(`${root}reports/examples`, `${copies}/examples`, { recursive: true })
for (const name of readdirSync(`${copies}/examples`).filter((one) => one.endsWith('.html'))) {
  const path = `${copies}/examples/${name}`
  writeFileSync(path.replace('.html', '.en.html'), inEnglish(readFileSync(path, 'utf8')))
}
// What pages link to outside docs/ is copied beside them; a link to what is not there ends the build.
for (const page of readdirSync(docs, { recursive: true }).filter((name) => name.endsWith('.md')))
  for (const [, href] of readFileSync(docs + page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)) {
    const place = linkOf(href, page)
    if (place.startsWith('/files/')) cpSync(root + place.slice('/files/'.length), copies + place)
  }
const made = `${docs}reference`
rmSync(made, { recursive: true, force: true })
// The reference of the library is made of its doc comments; a name without its type given out, or a broken link, ends the build.
execFileSync(
  'npx',
  [
    '--yes',
    ...['typedoc@0.28.20', 'typedoc-plugin-markdown@4.14.1', 'typescript@6.0'].flatMap((name) => [
      '--package',
      name,
    ]),
    ...['typedoc', '--options', 'docs/typedoc.json'],
  ],
  { cwd: root, stdio: 'inherit' },
)
execFileSync('npx', ['--yes', 'vitepress@1.6.4', 'build', 'docs'], { cwd: root, stdio: 'inherit' })

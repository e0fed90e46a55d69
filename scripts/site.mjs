// Builds the site of docs/ with VitePress, which is fetched for it and is no dependency of the package:
//   node scripts/site.mjs
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkOf } from '../docs/.vitepress/pages.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const docs = `${root}docs/`
const copies = `${docs}public`
rmSync(copies, { recursive: true, force: true })
// Reports that were made of the samples are shown as they are.
cpSync(`${root}reports/examples`, `${copies}/examples`, { recursive: true })
// What pages link to outside docs/ is copied beside them; a link to what is not there ends the build.
for (const page of readdirSync(docs, { recursive: true }).filter((name) => name.endsWith('.md')))
  for (const [, href] of readFileSync(docs + page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)) {
    const place = linkOf(href, page)
    if (place.startsWith('/files/')) cpSync(root + place.slice('/files/'.length), copies + place)
  }
execFileSync('npx', ['--yes', 'vitepress@1.6.4', 'build', 'docs'], { cwd: root, stdio: 'inherit' })

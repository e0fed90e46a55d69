// Builds the site of docs/ with VitePress, which is fetched for it and is no dependency of the package:
//   node scripts/site.mjs
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const site = `${root}docs/public/examples`
mkdirSync(site, { recursive: true })
// Reports that were made of the samples are shown as they are.
cpSync(`${root}reports/examples`, site, { recursive: true })
execFileSync('npx', ['--yes', 'vitepress@1.6.4', 'build', 'docs'], { cwd: root, stdio: 'inherit' })

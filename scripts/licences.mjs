// The licences of everything that is installed with the package, from the lock file.
import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

const words = {
  zh: {
    title: '随本软件安装的组件及其许可证',
    about: '由 `scripts/generate.mjs` 依据 `package-lock.json` 生成，不含开发依赖。',
    columns: ['组件', '版本', '许可证'],
  },
  en: {
    title: 'Licences of what is installed with this package',
    about: 'Made by `scripts/generate.mjs` from `package-lock.json`; development dependencies are left out.',
    columns: ['Package', 'Version', 'Licence'],
  },
}

/** The page that lists them: `docs/licences.md`, in Chinese `docs/licences.zh-CN.md`. */
export const licencesPage = (language) => {
  const { title, about, columns } = words[language]
  const installed = Object.entries(lock.packages)
    .filter(([path, one]) => path !== '' && one.dev !== true && one.devOptional !== true)
    .map(([path, { version, license = '?', optional }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      optional: optional === true,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
  const rows = [...new Set(installed.map((one) => `| ${one.name} | ${one.version} | ${one.license} |`))]
  const counts = new Map()
  for (const { license } of installed) counts.set(license, (counts.get(license) ?? 0) + 1)
  return `# ${title}

${about}

${[...counts]
  .sort((a, b) => b[1] - a[1])
  .map(([license, count]) => `${license} ${count}`)
  .join(' · ')}

| ${columns.join(' | ')} |
| --- | --- | --- |
${rows.join('\n')}
`
}

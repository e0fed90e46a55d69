// npm start: installs, builds, audits a sample app with its policy and screens, and says where the report is.
import { existsSync } from 'node:fs'
import { installDependencies, run } from './install.mjs'

const root = new URL('../', import.meta.url)
const SAMPLE = 'samples/06-case-6-meeting-pre-ticked'

installDependencies()
run(process.execPath, ['scripts/build.mjs'])
run(process.execPath, [
  'dist/cli/main.js',
  'scan',
  `${SAMPLE}/app.apk`,
  '--screens',
  `${SAMPLE}/screens`,
  '--type',
  '远程会议',
  '--out',
  'mingshi-report',
])
if (!existsSync(new URL('mingshi-report/index.html', root))) process.exit(1)

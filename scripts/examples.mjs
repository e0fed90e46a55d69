// Reports of a sample as they look, for reports/examples: made anew by scripts/generate.mjs whenever anything in them
// changes. Times are fixed, so that the same inputs give the same bytes. Runs on dist/.
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const dist = (path) => import(new URL(`dist/${path}`, root))

const SAMPLE = 'samples/06-case-6-meeting-pre-ticked'
/** The day whose law is cited, and the time the reports bear. */
const DAY = '2026-11-24'
const TIMES = { startedAt: `${DAY}T02:00:00.000Z`, seconds: 0, collectors: {} }

const path = (name) => fileURLToPath(new URL(`${SAMPLE}/${name}`, root))

const REFERENCES = {
  // What the package alone shows, and what a recorded session adds to it.
  'meeting-package-only': { package: path('app.apk') },
  'meeting-with-session': {
    package: path('app.apk'),
    screens: path('screens'),
    types: ['远程会议'],
    typesChosenBy: 'command-line',
  },
}

/** Contents of the examples by their paths. */
export const exampleFiles = async (ruleBook) => {
  const [{ scan }, { loadVocabulary }, { renderHtml }, { renderJson }] = await Promise.all([
    dist('scan.js'),
    dist('vocabulary/load.js'),
    dist('report/html.js'),
    dist('report/json.js'),
  ])
  const vocabulary = await loadVocabulary()
  const files = {}
  for (const [name, reference] of Object.entries(REFERENCES)) {
    const { case: scanned, files: evidence } = await scan(reference, ruleBook, { vocabulary, day: DAY })
    const theCase = { ...scanned, times: TIMES }
    const kept = new Map(evidence.map((file) => [file.sha256, file]))
    files[`reports/examples/${name}.html`] = renderHtml(theCase, { lang: 'zh', evidence: kept })
    if (!reference.screens) files[`reports/examples/${name}.json`] = renderJson(theCase)
  }
  return files
}

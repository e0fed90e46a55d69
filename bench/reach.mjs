// Precision and recall of when code can run, over the apps whose truth is reasoned in test/collect/android/dex/reach: node bench/reach.mjs
import './typescript.mjs'

const { assembled, findReaches, reachApps } = await import('../test/collect/android/dex/reach-corpus.ts')
const apps = reachApps()
const found = await findReaches(assembled(), apps)

/** What of a list the other holds, each row once. */
const shared = (rows, others) => {
  const left = [...others]
  return rows.filter((row) => {
    const at = left.indexOf(row)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const tally = new Map()
const wrong = []
for (const { name, expected } of apps) {
  const says = (rows, reach) =>
    rows.filter((row) => row.reach === reach).map((row) => `${row.api} in ${row.in}`)
  const seen = found.get(name) ?? []
  for (const reach of ['before-consent', 'behind-guard', 'later', 'unreached']) {
    const [truth, said] = [says(expected, reach), says(seen, reach)]
    const right = shared(said, truth).length
    const known = tally.get(reach) ?? { right: 0, said: 0, truth: 0 }
    tally.set(reach, {
      right: known.right + right,
      said: known.said + said.length,
      truth: known.truth + truth.length,
    })
    if (right < said.length) wrong.push(`${name}: ${reach}`)
  }
}
const share = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)
console.log(`${apps.length} apps`)
for (const [reach, { right, said, truth }] of tally)
  console.log(
    `${reach.padEnd(15)} precision ${share(right, said).padStart(7)} (${right}/${said}), recall ${share(right, truth).padStart(7)} (${right}/${truth})`,
  )
if (wrong.length > 0) console.log(`said wrongly: ${wrong.join('; ')}`)

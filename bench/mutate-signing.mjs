// node bench/mutate-signing.mjs PACKAGE… [--times N]: reads the signing block and the JAR signatures of each package with
// random bytes, lengths and ends, N times in all (100,000). Nothing may throw, hang, or verify. Runs on dist/.
import { readFileSync } from 'node:fs'

const dist = (path) => import(new URL(`../dist/collect/${path}`, import.meta.url))
const { readSigningBlock } = await dist('android/signing-block.js')
const { schemeSigners } = await dist('android/signing-schemes.js')
const { readStamp } = await dist('android/signing-stamp.js')
const { pkcs7Holds, readPkcs7 } = await dist('android/pkcs7.js')
const { openArchive } = await dist('package/zip.js')
const { bytesSource } = await dist('package/byte-source.js')
const { budgetOf } = await dist('budget.js')
const { noteBook } = await dist('integrity-note.js')

const named = process.argv.indexOf('--times')
const times = named < 0 ? 100_000 : Number(process.argv[named + 1])
const packages = process.argv.slice(2, named < 0 ? undefined : named)

/** The same numbers in every run, so that what fails can be found again. */
let state = 7
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return state % below
}

const mutated = (bytes) => {
  const copy = Buffer.from(bytes)
  for (let left = 1 + random(4); left > 0; left -= 1) {
    const at = random(copy.length)
    const how = random(3)
    if (how === 0) copy[at] = random(256)
    else if (how === 1 && at < copy.length - 4) copy.writeUInt32LE(random(2) ? 0xffffffff : random(5000), at)
    else return copy.subarray(0, at)
  }
  return copy
}

let slowest = 0
let verified = 0
const timed = (work) => {
  const start = performance.now()
  verified += work()
  slowest = Math.max(slowest, performance.now() - start)
}

const begun = performance.now()
for (const path of packages) {
  const archive = openArchive(bytesSource(readFileSync(path)), budgetOf(), noteBook())
  const block = readSigningBlock(archive)
  const jar = archive.entries.find(({ name }) => /^META-INF\/[^/]+\.(RSA|DSA|EC)$/.test(name))
  const signature = jar && (await archive.read(jar, budgetOf()))
  for (let left = Math.ceil(times / packages.length); left > 0; left -= 1) {
    if (block && block !== 'damaged' && (left % 2 === 0 || !signature)) {
      const values = new Map([...block.values].map(([id, value]) => [id, mutated(value)]))
      timed(() => {
        readStamp({ ...block, values }, Buffer.alloc(32), undefined)
        return schemeSigners({ ...block, values }, { digests: new Map(), unbroken: true }).filter(
          (signer) => signer.verified,
        ).length
      })
    } else if (signature) {
      const bytes = mutated(signature)
      timed(() => (readPkcs7(bytes)?.signers ?? []).filter((signer) => pkcs7Holds(signer, bytes)).length)
    }
  }
}
const seconds = (performance.now() - begun) / 1000
const memory = Math.round(process.memoryUsage().rss / 1e6)
console.log(
  `${times} mutations in ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(1)} ms, ${verified} verified, ${memory} MB`,
)

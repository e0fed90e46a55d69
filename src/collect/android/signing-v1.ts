import { createHash } from 'node:crypto'
import type { Archive } from '../package/zip.ts'
import type { Reading } from '../reading.ts'
import type { Apk } from './apk.ts'
import { useProblem } from './certificate-use.ts'
import { type JarManifest, readJarManifest, statedDigest } from './jar-manifest.ts'
import { type Pkcs7Signer, pkcs7Holds, readPkcs7 } from './pkcs7.ts'
import { withinLimit } from './signer-limit.ts'
import type { SigningBlock } from './signing-block.ts'
import { SCHEMES } from './signing-signer.ts'

/** One signer of JAR signatures (scheme v1). */
export interface JarSigner {
  /** The entry that holds the signature: META-INF/CERT.RSA. */
  readonly file: string
  /** Empty when there is none. */
  readonly certificate: Uint8Array
  readonly algorithm?: string
  /** Absent when the signature was not computed. */
  readonly verified?: boolean
  readonly problem?: string
  /** What the problem is about: the name of an entry. */
  readonly detail?: string
}

export const JAR_MANIFEST = 'META-INF/MANIFEST.MF'
const SIGNATURE_FILE = /^META-INF\/[^/]+\.(RSA|DSA|EC)$/i
/** Files of the signature itself, which it cannot cover. Source: JAR File Specification, "Signed JAR File". */
const NOT_COVERED = /^META-INF\/(MANIFEST\.MF|SIG-[^/]*|[^/]+\.(SF|RSA|DSA|EC))$/i

interface Trouble {
  readonly problem: string
  readonly detail?: string
  /** The platform passes this signer over, so that nothing depends on it. */
  readonly passedOver?: true
}

const digestIs = (stated: ReturnType<typeof statedDigest>, bytes: Uint8Array): boolean =>
  stated !== undefined && createHash(stated.hash).update(bytes).digest().equals(stated.value)

/** Whether a signature file names the manifest as it is: as a whole, else by its main section and each entry's. */
const manifestTrouble = (
  signed: JarManifest,
  manifest: JarManifest,
  whole: Uint8Array,
): Trouble | undefined => {
  const { attributes } = signed.main
  // Certificates made by one old tool put digests elsewhere; phones make the same exception.
  const bySigntool = (attributes.get('created-by') ?? '').includes('signtool')
  const main = statedDigest(attributes, '-digest-manifest-main-attributes')
  if (main !== undefined && !bySigntool && !digestIs(main, manifest.main.bytes))
    return { problem: 'manifest-altered' }
  if (digestIs(statedDigest(attributes, bySigntool ? '-digest' : '-digest-manifest'), whole)) return undefined
  for (const [name, section] of manifest.entries) {
    const stated = signed.entries.get(name)
    if (stated === undefined) return { problem: 'entry-not-signed', detail: name }
    if (!digestIs(statedDigest(stated.attributes, '-digest'), section.bytes))
      return { problem: 'manifest-altered', detail: name }
  }
  return undefined
}

/** Whether the signature file says that a newer scheme signed, too, while there is none: then it was taken away. */
const newerIsMissing = (signed: JarManifest, block: SigningBlock | undefined): boolean => {
  const schemes = (signed.main.attributes.get('x-android-apk-signed') ?? '').split(',').map((id) => id.trim())
  return (
    (schemes.includes('2') && block?.values.has(SCHEMES[0].id) !== true) ||
    (schemes.includes('3') && block?.values.has(SCHEMES[1].id) !== true)
  )
}

/** Whether every entry is named by the manifest and has the digest that stands there. Reads every entry. */
const entriesTrouble = async (apk: SignedArchive, manifest: JarManifest): Promise<Trouble | undefined> => {
  const [repeated] = manifest.repeated
  if (repeated !== undefined) return { problem: 'manifest-repeats-entry', detail: repeated }
  const names = new Set(apk.archive.entries.map(({ name }) => name))
  for (const name of names) {
    if (name.endsWith('/') || NOT_COVERED.test(name)) continue
    const stated = manifest.entries.get(name)
    const digest = stated && statedDigest(stated.attributes, '-digest')
    if (digest === undefined) return { problem: 'entry-not-signed', detail: name }
    const bytes = await apk.entry(name)
    if (!bytes.ok) return { problem: bytes.because, detail: name }
    if (!digestIs(digest, bytes.value)) return { problem: 'entry-altered', detail: name }
  }
  const gone = [...manifest.entries.keys()].find((name) => !name.endsWith('/') && !names.has(name))
  return gone === undefined ? undefined : { problem: 'entry-removed', detail: gone }
}

/** What of an APK, or of another JAR, its signatures are read from. */
type SignedArchive = Pick<Apk, 'entry'> & { readonly archive: Pick<Archive, 'entries' | 'find'> }

interface Wanted {
  readonly apk: SignedArchive
  readonly block: SigningBlock | undefined
  /** Whether signatures and digests are computed; else only certificates are read. */
  readonly verify: boolean
  /** Whether phones demand a newer scheme of this package, and there is none. */
  readonly newerRequired?: boolean
}

const signerTrouble = async (
  { apk, block }: Wanted,
  file: string,
  signer: Pkcs7Signer,
  manifest: { readonly bytes: Uint8Array; readonly read: JarManifest } | undefined,
): Promise<Trouble | undefined> => {
  const signatureFile = file.replace(/\.[^.]+$/, '.SF')
  if (apk.archive.find(signatureFile) === undefined)
    return { problem: 'signature-file-missing', detail: signatureFile, passedOver: true }
  const content = await apk.entry(signatureFile)
  if (!content.ok) return { problem: content.because, detail: signatureFile }
  if (signer.certificate === undefined) return { problem: 'no-certificate' }
  const use = useProblem(signer.certificate)
  if (use) return use
  if (signer.hash === undefined) return { problem: 'unknown-signature-algorithm' }
  if (!pkcs7Holds(signer, content.value)) return { problem: 'signature-wrong' }
  if (manifest === undefined) return { problem: 'entry-missing', detail: JAR_MANIFEST }
  const signed = readJarManifest(content.value)
  if (newerIsMissing(signed, block)) return { problem: 'newer-signature-stripped' }
  return manifestTrouble(signed, manifest.read, manifest.bytes)
}

const signersIn = (bytes: Reading<Uint8Array>): readonly Pkcs7Signer[] | Trouble => {
  if (!bytes.ok) return { problem: bytes.because }
  const signers = readPkcs7(bytes.value)?.signers ?? []
  return signers.length === 0 ? { problem: 'signer-damaged' } : signers
}

const NONE = new Uint8Array()

/** Of several signers in one file, phones take the first that holds and pass the others over. */
const firstThatHolds = (signers: readonly JarSigner[]): readonly JarSigner[] =>
  signers.some(({ verified }) => verified)
    ? signers.map(({ verified, ...signer }) => (verified ? { ...signer, verified } : signer))
    : signers

/** A signer that agrees with the content, of a package that phones refuse all the same. */
const refused = (signer: JarSigner): JarSigner =>
  signer.problem === undefined ? { ...signer, problem: 'newer-signature-required' } : signer

/** The signers of JAR signatures in the order of their files; verified where wanted. Nothing is thrown. */
export const jarSigners = async (wanted: Wanted): Promise<readonly JarSigner[]> => {
  const { apk, verify, newerRequired } = wanted
  const names = apk.archive.entries.map(({ name }) => name).filter((name) => SIGNATURE_FILE.test(name))
  const bytes = verify && names.length > 0 ? await apk.entry(JAR_MANIFEST) : undefined
  const manifest = bytes?.ok ? { bytes: bytes.value, read: readJarManifest(bytes.value) } : undefined
  let entries: Promise<Trouble | undefined> | undefined
  const troubleOf = async (file: string, signer: Pkcs7Signer): Promise<Trouble | undefined> => {
    const own = await signerTrouble(wanted, file, signer, manifest)
    if (own !== undefined || manifest === undefined) return own
    entries ??= entriesTrouble(apk, manifest.read)
    return entries
  }
  const found: JarSigner[] = []
  for (const file of [...new Set(names)].sort()) {
    const signers = signersIn(await apk.entry(file))
    if ('problem' in signers) {
      found.push({ file, certificate: NONE, ...signers, ...(verify ? { verified: false } : {}) })
      continue
    }
    const ofFile: JarSigner[] = []
    for (const signer of signers) {
      const { certificate = NONE, algorithm } = signer
      const trouble = verify ? await troubleOf(file, signer) : undefined
      const { passedOver, ...told } = trouble ?? {}
      const computed = verify && passedOver !== true
      ofFile.push({
        file,
        certificate,
        algorithm,
        ...(computed ? { verified: trouble === undefined } : {}),
        ...(certificate === NONE ? { problem: 'no-certificate' } : {}),
        ...told,
      })
    }
    found.push(...firstThatHolds(ofFile))
  }
  const limited: readonly JarSigner[] = verify ? withinLimit(found) : found
  return newerRequired === true ? limited.map(refused) : limited
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { beijingTime } from '../beijing.ts'
import { type Attestation, readAttestation } from '../collect/attestation.ts'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import { ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { CASE_FILES } from './case-files.ts'
import { readCase, readKeptFiles, writeReports } from './case-folder.ts'
import { CUSTODY_NAME } from './custody.ts'
import { commandIn, repeated } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { finishWriting } from './whole-write.ts'

/** Proofs over files of the folder itself, which stand outside its list: a list cannot hold a proof over itself. */
const FOLDER = 'attestations'
/** No token or signature is larger. */
const MOST_BYTES = 1_000_000

type Recorded = NonNullable<Case['attestations']>[number]

/** A file that a proof may be about; of some only the SHA-256 is at hand. */
interface Candidate {
  readonly name: string
  readonly sha256: string
  readonly content?: Uint8Array
  readonly input: boolean
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const folderFiles = (folder: string): Candidate[] =>
  [CUSTODY_NAME, ...CASE_FILES]
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => {
      const content = readFileSync(join(folder, name))
      return { name, sha256: sha256Of(content), content, input: false }
    })

/** The files the case stands on, with their bytes where they are kept or were handed over again. */
const inputFiles = (folder: string, { inputs }: Case, given: readonly string[]): Candidate[] => {
  const bytes = new Map<string, Uint8Array>(readKeptFiles(folder).map((file) => [file.sha256, file.bytes]))
  for (const path of given) {
    const content = readFileSync(path)
    bytes.set(sha256Of(content), content)
  }
  return inputs.map(({ name, sha256 }) => {
    const content = bytes.get(sha256)
    return { name, sha256, input: true, ...(content === undefined ? {} : { content }) }
  })
}

const isAbout = (proof: Attestation, { sha256, content }: Candidate): boolean =>
  content === undefined ? proof.isOfSha256(sha256) === true : proof.isOf(content)

const recordOf = (name: string, bytes: Uint8Array, proof: Attestation, about: Candidate): Recorded => ({
  kind: proof.kind,
  name,
  sha256: sha256Of(bytes),
  over: about.name,
  overSha256: about.sha256,
  ...(proof.signer === undefined ? {} : { signer: proof.signer }),
  ...(proof.time === undefined ? {} : { time: proof.time }),
  ...(proof.serial === undefined ? {} : { serial: proof.serial }),
  holds: proof.holds(about.content),
})

/** One line a proof: what it is, over which file, by whom and when, and whether its signature is good. */
const lineOf = (one: Recorded, words: Words): string =>
  words.cli.attested(
    words.signing.attestationKinds[one.kind],
    one.name,
    one.over,
    one.signer ?? words.report.unknown,
    one.time === undefined ? '' : beijingTime(one.time),
    one.holds,
  )

/** Proofs in the folder over its own files, each as it holds now; without a record where they are over none of them. */
const proofsIn = (folder: string): { readonly name: string; readonly record?: Recorded }[] => {
  const path = join(folder, FOLDER)
  if (!existsSync(path)) return []
  const files = folderFiles(folder)
  return readdirSync(path)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(path, name))
      const proof = readAttestation(bytes)
      const about = proof && files.find((file) => isAbout(proof, file))
      return proof === undefined || about === undefined
        ? { name }
        : { name, record: recordOf(name, bytes, proof, about) }
    })
}

/** The same as lines for people. */
export const attestationLines = (folder: string, words: Words): { line: string; good: boolean }[] =>
  proofsIn(folder).map(({ name, record }) =>
    record === undefined
      ? { line: words.cli.attestationOfNothing(name), good: false }
      : { line: lineOf(record, words), good: record.holds },
  )

/** The case with the proofs over its own files too, as a report shows it: the case that they are over cannot hold them. */
export const withProofs = (theCase: Case, folder: string): Case => {
  const own = proofsIn(folder).flatMap(({ record }) => record ?? [])
  return own.length === 0 ? theCase : { ...theCase, attestations: [...(theCase.attestations ?? []), ...own] }
}

const readProof = (path: string): { bytes: Uint8Array; proof: Attestation } => {
  const bytes = readFileSync(path)
  const proof = bytes.length > MOST_BYTES ? undefined : readAttestation(bytes)
  if (proof !== undefined) return { bytes, proof }
  throw new ToolError('not-an-attestation', {
    zh: `${path} 既不是 RFC 3161 时间戳，也不是分离的 CMS 签名（.p7s）。请给出时间戳机构或者签名工具输出的文件。`,
    en: `${path} is neither an RFC 3161 time stamp nor a detached CMS signature (.p7s). Give the file that the authority or the signing tool wrote.`,
  })
}

/** A proof over an input, as evidence that is kept with the case. */
const keptProof = ({ bytes, record }: { bytes: Uint8Array; record: Recorded }): EvidenceFile => ({
  name: record.name,
  sha256: record.sha256,
  bytes,
  mediaType: 'application/octet-stream',
  role: 'attachment',
})

const aboutNothing = (path: string): ToolError =>
  new ToolError('attestation-of-nothing', {
    zh: `${path} 与本次检测的材料和报告文件都不对应。对安装包等未随报告保存的文件，请用 --input 一并给出原件。`,
    en: `${path} is about none of the case's inputs and files. For files not kept with the report, such as the package, hand over the original by --input.`,
  })

/** `mingshi attest CASE_DIR TOKEN…` */
export const attestCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'attest')
    .description(words.cli.attest)
    .argument('<folder>', words.cli.caseFolder)
    .argument('<files...>', words.cli.attestFiles)
    .option('--input <file>', words.cli.attestInput, repeated)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(
      async (folder: string, paths: readonly string[], options: { input?: string[]; lang?: string }) => {
        finishWriting(folder)
        const lang = languageAsked(options.lang, environment)
        const theCase = readCase(folder)
        const inputs = inputFiles(folder, theCase, options.input ?? [])
        const records = paths.map((path) => {
          const { bytes, proof } = readProof(path)
          const about = [...inputs, ...folderFiles(folder)].find((file) => isAbout(proof, file))
          if (about === undefined) throw aboutNothing(path)
          return { bytes, input: about.input, record: recordOf(basename(path), bytes, proof, about) }
        })
        const ofInputs = records.filter(({ input }) => input)
        if (ofInputs.length > 0) {
          const kept = (theCase.attestations ?? []).filter(
            ({ sha256 }) => !ofInputs.some(({ record }) => record.sha256 === sha256),
          )
          const attestations = [...kept, ...ofInputs.map(({ record }) => record)]
          const files = [...readKeptFiles(folder), ...ofInputs.map(keptProof)]
          await writeReports(folder, { ...theCase, attestations }, files, lang)
        }
        for (const { bytes, record } of records.filter(({ input }) => !input)) {
          mkdirSync(join(folder, FOLDER), { recursive: true })
          writeFileSync(join(folder, FOLDER, record.name), bytes)
        }
        await print(records.map(({ record }) => lineOf(record, wordsOf(lang))).join('\n'))
        done(records.every(({ record }) => record.holds) ? EXIT.fine : EXIT.findings)
      },
    )

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { attestationLines } from './attest-command.ts'
import { readCase } from './case-folder.ts'
import { SIGNATURE_NAME, signCustody, verifyCustody, verifySignature } from './custody.ts'
import { openingsOf } from './openings.ts'
import { commandIn, repeated } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'
import { finishWriting, isHalfWritten } from './whole-write.ts'

interface VerifyOptions {
  readonly key?: string
  readonly input?: readonly string[]
  readonly lang?: string
}

/** Whether each input that was handed over again is one the case stands on. */
const inputLines = (
  folder: string,
  paths: readonly string[],
  words: Words,
): { line: string; known: boolean }[] => {
  const { inputs } = readCase(folder)
  return paths.map((path) => {
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    const found = inputs.find((input) => input.sha256 === sha256)
    const { same, other } = words.cli.custody
    return {
      line: found === undefined ? other(path, sha256) : same(path, found.name),
      known: found !== undefined,
    }
  })
}

/** `mingshi verify CASE_DIR` */
export const verifyCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'verify')
    .description(words.cli.verifyCase)
    .argument('<folder>', words.cli.caseFolder)
    .option('--key <public.pem>', words.cli.publicKey)
    .option('--input <file>', words.cli.verifyInput, repeated)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (folder: string, options: VerifyOptions) => {
      const spoken = wordsOf(languageAsked(options.lang, environment))
      const said = spoken.cli.custody
      const { custody, differences } = verifyCustody(folder)
      const inputs = inputLines(folder, options.input ?? [], spoken)
      const signature = options.key === undefined ? undefined : verifySignature(folder, options.key)
      const signed = existsSync(join(folder, SIGNATURE_NAME))
      const proofs = attestationLines(folder, spoken)
      const { openings, whole } = openingsOf(folder)
      const lines = [
        said.head(custody.case, custody.tool.version, custody.ruleBook.version),
        ...differences.map(({ path, kind }) => said[kind](path)),
        differences.length === 0 ? said.whole(custody.files.length) : said.differs(differences.length),
        ...(isHalfWritten(folder) ? [said.halfWritten] : []),
        ...inputs.map(({ line }) => line),
        ...proofs.map(({ line }) => line),
        ...(openings.length > 0 && whole ? [spoken.cli.evidence.openings(openings.length)] : []),
        ...(whole ? [] : [spoken.cli.evidence.broken]),
        options.key === undefined
          ? signed
            ? said.signatureUnchecked
            : said.unsigned
          : signature === undefined
            ? said.unsigned
            : signature
              ? said.signatureGood
              : said.signatureBad,
      ]
      await print(lines.join('\n'))
      const good =
        whole &&
        !isHalfWritten(folder) &&
        differences.length === 0 &&
        inputs.every(({ known }) => known) &&
        proofs.every((proof) => proof.good)
      done(good && (options.key === undefined || signature === true) ? EXIT.fine : EXIT.findings)
    })

/** `mingshi sign CASE_DIR --key private.pem` */
export const signCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'sign')
    .description(words.cli.signCase)
    .argument('<folder>', words.cli.caseFolder)
    .requiredOption('--key <private.pem>', words.cli.privateKey)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (folder: string, options: { key: string; lang?: string }) => {
      finishWriting(folder)
      const said = wordsOf(languageAsked(options.lang, environment)).cli.custody
      const { differences } = verifyCustody(folder)
      if (differences.length > 0) {
        await print([...differences.map(({ path, kind }) => said[kind](path)), said.notSigned].join('\n'))
        return done(EXIT.findings)
      }
      signCustody(folder, options.key)
      await print(said.signedIn(join(folder, SIGNATURE_NAME)))
      done(EXIT.fine)
    })

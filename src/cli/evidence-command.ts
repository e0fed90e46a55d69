import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { beijingTime } from '../beijing.ts'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import { ToolError } from '../errors.ts'
import { type Language, type Words, wordsOf } from '../words/words.ts'
import { readCase, readKeptFiles } from './case-folder.ts'
import { logOpening, openingsOf } from './openings.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'
import { languageAsked } from './presentation.ts'

const sealedIn = (folder: string): EvidenceFile[] => {
  readCase(folder)
  return readKeptFiles(folder).filter(({ sealed }) => sealed === true)
}

/** The sealed original that a name or the beginning of a digest means. Throws `ToolError` where that is none, or several. */
const meant = (files: readonly EvidenceFile[], asked: string): EvidenceFile => {
  const prefix = /^[0-9a-f]{8,64}$/.test(asked)
  const found = files.filter(({ name, sha256 }) => name === asked || (prefix && sha256.startsWith(asked)))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  throw new ToolError('no-such-original', {
    zh: `封存的原件中${found.length === 0 ? '没有' : '有多个'} ${asked}。用 mingshi evidence list 查看，再给出文件名或者 SHA-256。`,
    en: `${found.length === 0 ? 'No sealed original is' : 'Several sealed originals are'} ${asked}. mingshi evidence list shows them; name one by its file name or SHA-256.`,
  })
}

const listCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'list')
    .description(words.cli.evidence.list)
    .argument('<folder>', words.cli.caseFolder)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (folder: string, options: { lang?: string }) => {
      const said = wordsOf(languageAsked(options.lang, environment)).cli.evidence
      const files = sealedIn(folder)
      const { openings, whole } = openingsOf(folder)
      await print(
        [
          ...files.map(({ name, sha256 }) => said.original(name, sha256)),
          said.count(files.length),
          ...openings.map(({ at, by, reason, name }) => said.opening(beijingTime(at), by, name, reason)),
          ...(whole ? [] : [said.broken]),
        ].join('\n'),
      )
      done(whole ? EXIT.fine : EXIT.findings)
    })

interface OpenOptions {
  readonly by: string
  readonly reason: string
  readonly out: string
  readonly lang?: string
}

const openCommand = (words: Words, environment: Language, done: (code: number) => void): Command =>
  commandIn(words, 'open')
    .description(words.cli.evidence.open)
    .argument('<folder>', words.cli.caseFolder)
    .argument('<file>', words.cli.evidence.file)
    .requiredOption('--by <name>', words.cli.evidence.by)
    .requiredOption('--reason <text>', words.cli.evidence.reason)
    .requiredOption('--out <file>', words.cli.evidence.out)
    .option('--lang <language>', words.cli.lang)
    .option('--debug', words.cli.debug)
    .action(async (folder: string, asked: string, { by, reason, out, lang }: OpenOptions) => {
      const said = wordsOf(languageAsked(lang, environment)).cli.evidence
      const { name, sha256, bytes } = meant(sealedIn(folder), asked)
      if (by.trim() === '' || reason.trim() === '') {
        throw new ToolError('opening-unexplained', {
          zh: '开启封存的原件须写明开启人（--by）和理由（--reason）。',
          en: 'Opening a sealed original needs who opens it (--by) and why (--reason).',
        })
      }
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new ToolError('original-changed', {
          zh: `${name} 与封存时的 SHA-256 不符，未开启。用 mingshi verify 核对报告文件夹。`,
          en: `${name} is not what was sealed: its SHA-256 differs, so it was not opened. Check the folder with mingshi verify.`,
        })
      }
      if (existsSync(out)) {
        throw new ToolError('file-exists', {
          zh: `${out} 已存在，未覆盖。请用 --out 另给一个文件名。`,
          en: `${out} is there already and was left alone. Name another file by --out.`,
        })
      }
      // The log comes first: nothing is handed out of which no line tells.
      logOpening(folder, { at: new Date().toISOString(), by, reason, name, sha256 })
      writeFileSync(out, bytes, { mode: 0o600 })
      await print(said.opened(name, out))
      done(EXIT.fine)
    })

/** `mingshi evidence list CASE_DIR`, `mingshi evidence open CASE_DIR FILE` */
export const evidenceCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command => {
  const command = commandIn(words, 'evidence').description(words.cli.evidence.about)
  for (const make of [listCommand, openCommand]) command.addCommand(make(words, environment, done))
  return command
}

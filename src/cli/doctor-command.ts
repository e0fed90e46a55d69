import type { Command } from 'commander'
import type { Language, Words } from '../words/words.ts'
import { examine, type Finding } from './doctor.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'

const lines = ({ part, state, found, install }: Finding, { doctor }: Words['cli']): string[] => [
  `${doctor.marks[state]} ${doctor.parts[part].name}${found === '' ? '' : doctor.found(found)}`,
  ...(state === 'there' ? [] : [`    ${state === 'broken' ? doctor.broken : doctor.parts[part].without}`]),
  ...(state === 'there' || install === '' ? [] : [`    ${doctor.install(install)}`]),
]

/** `mingshi doctor`: what this machine has and lacks, what is lost without it, and the command that installs it. */
export const doctorCommand = (words: Words, _: Language, done: (code: number) => void): Command =>
  commandIn(words, 'doctor')
    .description(words.cli.doctor.about)
    .option('--lang <language>', words.cli.lang)
    .action(async () => {
      const findings = await examine()
      await print(findings.flatMap((finding) => lines(finding, words.cli)).join('\n'))
      done(findings.some(({ state }) => state === 'needed') ? EXIT.fault : EXIT.fine)
    })

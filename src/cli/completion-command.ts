import type { Command } from 'commander'
import type { Language, Words } from '../words/words.ts'
import { commandTree } from './command-tree.ts'
import { completionFor, SHELLS } from './completion.ts'
import { oneOf } from './one-of.ts'
import { commandIn } from './options.ts'
import { EXIT } from './outcome.ts'
import { print } from './present.ts'

/** `mingshi completion bash` */
export const completionCommand = (
  words: Words,
  environment: Language,
  done: (code: number) => void,
): Command =>
  commandIn(words, 'completion')
    .description(words.cli.completion.about)
    .argument('<shell>', words.cli.completion.shell)
    .action(async (name: string) => {
      const shell = oneOf(name, SHELLS, { zh: '命令行外壳', en: 'shell' })
      const { programFor } = await import('./commands.ts')
      await print(completionFor(shell, commandTree(await programFor([], words, environment, done))))
      done(EXIT.fine)
    })

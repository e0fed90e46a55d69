import type { Command } from 'commander'
import type { Words } from '../words/words.ts'

/** Every command below one, with the words by which it is called: `policy draft`. */
export const commandsBelow = (
  command: Command,
  before = '',
): readonly { readonly name: string; readonly command: Command }[] =>
  command.commands.flatMap((one) => {
    const name = `${before}${one.name()}`
    return [{ name, command: one }, ...commandsBelow(one, `${name} `)]
  })

/** Puts the examples of each command under its help. */
export const addExamples = (program: Command, { cli, examples }: Words): void => {
  for (const { name, command } of commandsBelow(program)) {
    const known = Object.hasOwn(examples, name) ? (examples[name] ?? []) : []
    if (known.length === 0) continue
    const lines = known.map(([says, line]) => `  # ${says}\n  ${line}`)
    command.addHelpText('after', `\n${cli.examplesTitle}\n${lines.join('\n')}`)
  }
}

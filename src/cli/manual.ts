import type { Language, Words } from '../words/words.ts'
import type { CommandInfo } from './command-tree.ts'

/** Text as roff takes it: backslashes and hyphens as they stand, no line that reads as a request. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

const bold = (text: string): string => `.B "${plain(text).replaceAll('"', '\\(dq')}"`

const optionsOf = ({ options }: CommandInfo): string[] =>
  options.flatMap(({ flags, about }) => ['.TP', bold(flags), plain(about)])

const sectionOf = (name: string, command: CommandInfo, { cli, examples }: Words): string[] => {
  const known = Object.hasOwn(examples, name) ? (examples[name] ?? []) : []
  return [
    `.SS "${plain(`mingshi ${name}`)}"`,
    plain(command.about),
    '.PP',
    bold(`mingshi ${name} ${cli.usageOf(command.usage)}`),
    ...optionsOf(command),
    ...known.flatMap(([says, line], at) => [
      ...(at === 0 ? ['.PP', plain(cli.examplesTitle)] : []),
      '.PP',
      plain(says),
      '.RS',
      '.nf',
      plain(line),
      '.fi',
      '.RE',
    ]),
    ...command.commands.flatMap((below) =>
      sectionOf(`${name} ${below.name}`, below, { cli, examples } as Words),
    ),
  ]
}

/**
 * The manual page, section 1, in the macros of man(7). It says what the help of the commands says and is made of the same table.
 * @param version of the program.
 */
export const manualPage = (program: CommandInfo, words: Words, lang: Language, version: string): string => {
  const { manualPage: manual } = words.cli
  return `${[
    `.\\" ${lang === 'zh' ? '由 scripts/generate.mjs 生成。' : 'Made by scripts/generate.mjs.'}`,
    `.TH MINGSHI 1 "" "mingshi ${version}" "${manual.book}"`,
    `.SH ${manual.name}`,
    `mingshi \\- ${plain(program.about)}`,
    `.SH ${manual.synopsis}`,
    bold('mingshi'),
    plain(words.cli.usageOf(program.usage)),
    `.SH ${manual.commands}`,
    ...program.commands.flatMap((command) => sectionOf(command.name, command, words)),
    `.SH ${manual.exit}`,
    ...manual.codes.flatMap(([code, says]) => ['.TP', bold(code), plain(says)]),
    `.SH ${manual.files}`,
    ...manual.places.flatMap(([path, says]) => ['.TP', bold(path), plain(says)]),
  ].join('\n')}\n`
}

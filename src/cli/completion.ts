import type { CommandInfo } from './command-tree.ts'

/** Shells whose completion is written. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

const namesOf = ({ options, commands }: CommandInfo): string[] => [
  ...commands.map(({ name }) => name),
  ...options.flatMap(({ names }) => names),
]

/** Each command with the words that lead to it: `rules`, `rules lint`. */
const paths = (info: CommandInfo, before: readonly string[] = []): [readonly string[], CommandInfo][] => [
  [before, info],
  ...info.commands.flatMap((one) => paths(one, [...before, one.name])),
]

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Words that are commands lead the way; options offer themselves after a hyphen, files everywhere else. */
const bash = (
  program: CommandInfo,
): string => `# bash completion of mingshi: source <(mingshi completion bash)
_mingshi() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word at offered=""
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$path $word" in
${paths(program)
  .slice(1)
  .map(
    ([words]) =>
      `      ${quoted(words.length === 1 ? ` ${words[0]}` : words.join(' '))}) path=${quoted(words.join(' '))} ;;`,
  )
  .join('\n')}
    esac
  done
  case "$path" in
${paths(program)
  .map(([words, info]) => `    ${quoted(words.join(' '))}) offered=${quoted(namesOf(info).join(' '))} ;;`)
  .join('\n')}
  esac
  COMPREPLY=()
  if [[ "$current" == -* || -z "$path" ]]; then
    COMPREPLY=($(compgen -W "$offered" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$offered" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _mingshi mingshi
`

const zsh = (program: CommandInfo): string => `#compdef mingshi
# zsh completion of mingshi: source <(mingshi completion zsh)
autoload -U +X bashcompinit && bashcompinit
${bash(program)}`

const fish = (program: CommandInfo): string => {
  const top = program.commands.map(({ name }) => name).join(' ')
  const line = (when: string, rest: string): string => `complete -c mingshi -n ${quoted(when)} ${rest}`
  const optionLines = (when: string, { options }: CommandInfo): string[] =>
    options.map(({ names, about, takesValue }) => {
      const flags = names.map((name) =>
        name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
      )
      return line(when, `${flags.join(' ')}${takesValue ? ' -r' : ''} -d ${quoted(about)}`)
    })
  return `# fish completion of mingshi: mingshi completion fish | source
${[
  ...program.commands.map(({ name, about }) =>
    line(`not __fish_seen_subcommand_from ${top}`, `-a ${name} -d ${quoted(about)}`),
  ),
  ...program.commands.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command.name}`
    return [
      ...command.commands.map(({ name, about }) => line(seen, `-a ${name} -d ${quoted(about)}`)),
      ...optionLines(seen, command),
    ]
  }),
].join('\n')}
`
}

const WRITERS: Readonly<Record<Shell, (program: CommandInfo) => string>> = { bash, zsh, fish }

/** The completion script of a shell. */
export const completionFor = (shell: Shell, program: CommandInfo): string => WRITERS[shell](program)

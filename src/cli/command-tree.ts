import type { Command } from 'commander'

/** One command as help, completion and the manual tell it. */
export interface CommandInfo {
  readonly name: string
  readonly about: string
  /** `[options] <old> <new>` */
  readonly usage: string
  readonly options: readonly {
    /** `-h`, `--help` */
    readonly names: readonly string[]
    /** `--policy <file-or-url>` */
    readonly flags: string
    readonly about: string
    readonly takesValue: boolean
  }[]
  readonly commands: readonly CommandInfo[]
}

/** A command with all below it. */
export const commandTree = (command: Command): CommandInfo => {
  const help = command.createHelp()
  return {
    name: command.name(),
    about: help.subcommandDescription(command),
    usage: command.usage(),
    options: help.visibleOptions(command).map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      flags: option.flags,
      about: option.description,
      takesValue: option.required || option.optional,
    })),
    commands: help
      .visibleCommands(command)
      .filter((one) => one.name() !== 'help')
      .map(commandTree),
  }
}

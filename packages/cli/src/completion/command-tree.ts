import type { Command, Option } from 'commander';

/** What a shell needs to know about a command. */
export interface CommandTree {
  name: string;
  description: string;
  /** What its arguments can be. */
  values: readonly string[];
  options: OptionEntry[];
  commands: CommandTree[];
}

export interface OptionEntry {
  /** `-h` and `--help`. */
  flags: string[];
  description: string;
  /** What follows it, if anything does. */
  value?: { kind: 'folder' | 'file' | 'text'; choices: readonly string[] };
}

export function commandTree(command: Command): CommandTree {
  const help = command.createHelp();
  return {
    name: command.name(),
    description: command.summary() || command.description(),
    values: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
    options: help.visibleOptions(command).map(optionEntry),
    commands: help.visibleCommands(command).map(commandTree),
  };
}

function optionEntry({ short, long, description, required, optional, flags, argChoices = [] }: Option): OptionEntry {
  const entry = { flags: [short, long].filter((flag) => flag !== undefined), description };
  if (!required && !optional) return entry;
  const [, kind = 'text'] = /[<[](folder|file)[>\]]/.exec(flags) ?? [];
  return { ...entry, value: { kind: kind as 'folder' | 'file' | 'text', choices: argChoices } };
}

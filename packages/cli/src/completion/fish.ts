import type { CommandTree, OptionEntry } from './command-tree.ts';

export function fishScript({ name, options, commands }: CommandTree): string {
  const noCommand = `complete -c ${name} -n __fish_use_subcommand`;
  const lines = [
    `complete -c ${name} -f`,
    ...commands.map((command) => `${noCommand} -a ${command.name} -d ${quote(command.description)}`),
    ...options.map((option) => `${noCommand} ${optionFlags(option)}`),
    ...commands.flatMap((command) => commandLines(name, command)),
  ];
  return `# fish completion for ${name}\n${lines.join('\n')}\n`;
}

function commandLines(program: string, { name, options, values }: CommandTree): string[] {
  const inCommand = `complete -c ${program} -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...(values.length > 0 ? [`${inCommand} -a '${values.join(' ')}'`] : []),
    ...options.map((option) => `${inCommand} ${optionFlags(option)}`),
  ];
}

function optionFlags({ flags, description, value }: OptionEntry): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [...names, ...(value ? [valueFlags(value)] : []), '-d', quote(description)].join(' ');
}

function valueFlags({ kind, choices }: NonNullable<OptionEntry['value']>): string {
  if (kind === 'folder') return "-x -a '(__fish_complete_directories)'";
  if (kind === 'file') return '-r -F';
  return choices.length > 0 ? `-x -a '${choices.join(' ')}'` : '-x';
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

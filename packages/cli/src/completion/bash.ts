import type { CommandTree, OptionEntry } from './command-tree.ts';

export function bashScript({ name, options, commands }: CommandTree): string {
  const names = commands.map((command) => command.name);
  return `# bash completion for ${name}
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= options values word
  # Bash takes the = of --option=value for a word.
  if [[ $current == = ]]; then current=
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command $previous" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(command, option))).join('\n')}
  esac
  case $command in
${commands.map(wordsCase).join('\n')}
    *) options='${flagsOf(options)}' values='${names.join(' ')}' ;;
  esac
  if [[ $current == -* ]]; then values=$options; fi
  COMPREPLY=($(compgen -W "$values" -- "$current"))
}
complete -F _${name} ${name}
`;
}

function valueCase(command: CommandTree, { flags, value }: OptionEntry): string[] {
  if (!value) return [];
  const pattern = flags.map((flag) => `'${command.name} ${flag}'`).join('|');
  return [`    ${pattern}) ${valueReply(value)}; return ;;`];
}

function valueReply({ kind, choices }: NonNullable<OptionEntry['value']>): string {
  if (kind === 'folder') return 'COMPREPLY=($(compgen -d -- "$current"))';
  if (kind === 'file') return 'COMPREPLY=($(compgen -f -- "$current"))';
  return `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current"))`;
}

function wordsCase({ name, options, values }: CommandTree): string {
  return `    ${name}) options='${flagsOf(options)}' values='${values.join(' ')}' ;;`;
}

function flagsOf(options: readonly OptionEntry[]): string {
  return options.flatMap(({ flags }) => flags).join(' ');
}

import type { CommandTree, OptionEntry } from './command-tree.ts';

export function zshScript({ name, options, commands }: CommandTree): string {
  return `#compdef ${name}
_${name}() {
  local curcontext=$curcontext state
  local -a line commands
  local -A opt_args
  _arguments -C ${options.map(optionSpec).join(' ')} '1: :->command' '*:: :->argument'
  case $state in
    command)
      commands=(${commands.map((command) => quote(`${command.name}:${command.description}`)).join(' ')})
      _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function commandCase({ name, options, values }: CommandTree): string {
  const rest = values.length > 0 ? [quote(`*: :(${values.join(' ')})`)] : [];
  return `        ${name}) _arguments ${[...options.map(optionSpec), ...rest].join(' ')} ;;`;
}

/** `'(-h --help)'{-h,--help}'[Print help]'`. */
function optionSpec({ flags, description, value }: OptionEntry): string {
  const what = `[${description.replace(/[[\]\\]/g, '\\$&')}]${value ? valueSpec(value) : ''}`;
  const [only = '', ...more] = flags.map((flag) => (value ? `${flag}${flag.startsWith('--') ? '=' : '+'}` : flag));
  if (more.length === 0) return quote(`${only}${what}`);
  return `'(${flags.join(' ')})'{${[only, ...more].join(',')}}${quote(what)}`;
}

function valueSpec({ kind, choices }: NonNullable<OptionEntry['value']>): string {
  if (kind === 'folder') return ': :_files -/';
  if (kind === 'file') return ': :_files';
  return `: :(${choices.join(' ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

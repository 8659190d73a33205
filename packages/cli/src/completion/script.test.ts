import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { describe, expect, onTestFinished, test } from 'vitest';
import { completionScript } from './script.ts';

function createTool(): Command {
  const tool = new Command('tool').version('1.0.0').helpCommand(false);
  tool
    .command('paint')
    .description("Paints [what] isn't painted")
    .addArgument(new Argument('[rooms...]').choices(['kitchen', 'hall']))
    .addOption(new Option('-c, --colour <name>', 'Colour').choices(['red', 'green']))
    .option('--height <number>', 'How high: 1')
    .option('--plan <folder>', 'Plans')
    .option('--wet', 'Leave it wet');
  tool.command('clean').description('Cleans');
  return tool;
}

describe('bash', () => {
  /** What bash offers for a line as it splits it, the last word being the one to complete. */
  function complete(...words: string[]): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-completion-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'plans'));
    const script = `set -u
${completionScript(createTool(), 'bash')}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_tool
if [ \${#COMPREPLY[@]} -gt 0 ]; then printf '%s\\n' "\${COMPREPLY[@]}"; fi`;
    const output = execFileSync('bash', ['-c', script, 'bash', 'tool', ...words], { cwd: folder, encoding: 'utf8' });
    return output.split('\n').filter(Boolean);
  }

  test.each([
    [[''], ['paint', 'clean']],
    [['p'], ['paint']],
    [['--'], ['--version', '--help']],
    [
      ['paint', ''],
      ['kitchen', 'hall'],
    ],
    [['paint', 'kitchen', 'h'], ['hall']],
    [
      ['paint', '--'],
      ['--colour', '--height', '--plan', '--wet', '--help'],
    ],
    [
      ['paint', '--colour', ''],
      ['red', 'green'],
    ],
    [['paint', '-c', 'g'], ['green']],
    [
      ['paint', '--colour', '='],
      ['red', 'green'],
    ],
    [['paint', '--colour', '=', 'r'], ['red']],
    [['paint', '--height', ''], []],
    [['paint', '--plan', 'p'], ['plans']],
    [['paint', '--wet', 'k'], ['kitchen']],
    [['clean', ''], []],
    [['unknown', 'c'], ['clean']],
  ])('tool %j', (words, offered) => {
    expect(complete(...words)).toEqual(offered);
  });
});

test('zsh gets specs of arguments, with their quotes and brackets made safe', () => {
  const script = completionScript(createTool(), 'zsh');
  expect(script).toMatch(/^#compdef tool\n/);
  expect(script).toContain(String.raw`commands=('paint:Paints [what] isn'\''t painted' 'clean:Cleans')`);
  const [, spec] = /^ +paint\) _arguments (.+) ;;$/m.exec(script) ?? [];
  expect(spec).toBe(
    [
      `'(-c --colour)'{-c+,--colour=}'[Colour]: :(red green)'`,
      `'--height=[How high: 1]: :()'`,
      `'--plan=[Plans]: :_files -/'`,
      `'--wet[Leave it wet]'`,
      `'(-h --help)'{-h,--help}'[display help for command]'`,
      `'*: :(kitchen hall)'`,
    ].join(' '),
  );
});

test('fish gets a line for each option and list of values', () => {
  const lines = completionScript(createTool(), 'fish').split('\n');
  expect(lines).toContain(
    String.raw`complete -c tool -n __fish_use_subcommand -a paint -d 'Paints [what] isn\'t painted'`,
  );
  expect(lines.filter((line) => line.includes('from paint'))).toEqual(
    [
      "-a 'kitchen hall'",
      "-s c -l colour -x -a 'red green' -d 'Colour'",
      "-l height -x -d 'How high: 1'",
      "-l plan -x -a '(__fish_complete_directories)' -d 'Plans'",
      "-l wet -d 'Leave it wet'",
      "-s h -l help -d 'display help for command'",
    ].map((rest) => `complete -c tool -n '__fish_seen_subcommand_from paint' ${rest}`),
  );
});

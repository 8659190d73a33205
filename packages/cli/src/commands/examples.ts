import type { Command } from 'commander';

type Example = readonly [line: string, meaning: string];

/** Puts examples at the end of a command's help. */
export function addExamples(command: Command, examples: readonly Example[]): void {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`);
  command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
}

import { Argument, type Command } from 'commander';
import { addExamples } from './examples.ts';
import { oneOf } from './one-of.ts';

/** Adds `help`, which must come last: it knows the commands that are there. Commander's own has no suggestions. */
export function addHelp(program: Command): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  const help = program
    .command('help')
    .description('Prints help for a command')
    .addArgument(oneOf(new Argument('[command]', 'Name of the command'), 'command', names))
    .action((name?: string) => {
      (program.commands.find((command) => command.name() === name) ?? program).outputHelp();
    });
  addExamples(help, [['colloquy help specs', 'All about the command specs']]);
}

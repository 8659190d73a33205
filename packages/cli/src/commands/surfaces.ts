import type { Command } from 'commander';
import type { Surface } from '../surfaces.ts';
import { addExamples } from './examples.ts';

export function addSurfaces(program: Command, surfaces: readonly Surface[]): void {
  const command = program
    .command('surfaces')
    .summary('Lists the APIs there are')
    .description('Lists the APIs there are: their ids, and where the mock and their vendors have them.')
    .option('--json', 'Print JSON')
    .action(async ({ json }: { json?: true }) => {
      const { listSurfaces, surfaceTable } = await import('./surface-list.ts');
      const list = await listSurfaces(surfaces);
      process.stdout.write(`${json ? JSON.stringify(list, null, 2) : surfaceTable(list)}\n`);
    });
  addExamples(command, [
    ['colloquy surfaces', 'A table'],
    ['colloquy surfaces --json', 'The same for a program'],
  ]);
}

import { Command } from 'commander';
import { addCompletion } from './commands/completion.ts';
import { addDocs } from './commands/docs.ts';
import { addExamples } from './commands/examples.ts';
import { addHelp } from './commands/help.ts';
import { addMock } from './commands/mock.ts';
import { addProxy } from './commands/proxy.ts';
import { addSpecs } from './commands/specs.ts';
import { addSurfaces } from './commands/surfaces.ts';
import { manifest } from './package-manifest.ts';
import type { Surface } from './surfaces.ts';

const exitCodes = `
Exit codes:
  0  done, or stopped by the user
  1  failed, for example because the port is taken
  2  called in a way that can't work
  3  deviations from the spec were found (proxy --fail-on-deviation)`;

/** The whole command line. What a command does is imported when it runs. */
export function createProgram(surfaces: readonly Surface[]): Command {
  const program = new Command('colloquy')
    .description('Live-chat APIs on your machine: a mock, a checking proxy, the specs and the documentation.')
    .version(manifest.version, '-v, --version', 'Print the version')
    .helpOption('-h, --help', 'Print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  addMock(program, surfaces);
  addProxy(program, surfaces);
  addDocs(program);
  addSpecs(program, surfaces);
  addSurfaces(program, surfaces);
  addCompletion(program);
  addHelp(program);
  addExamples(program, [
    ['colloquy mock', 'Mock all APIs on port 4010'],
    ['colloquy help mock', 'All about a command'],
  ]);
  return program.addHelpText('after', exitCodes);
}

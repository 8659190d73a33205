import { Argument, type Command, Option } from 'commander';
import type { Surface } from '../surfaces.ts';
import { addExamples } from './examples.ts';
import { oneOf } from './one-of.ts';
import { parseHost, parseLatency, parsePort, parseSeed } from './option-values.ts';
import type { ServeMockOptions } from './serve-mock.ts';

export function addMock(program: Command, surfaces: readonly Surface[]): void {
  const ids = surfaces.map(({ surface }) => surface);
  const mock = program
    .command('mock')
    .summary('Serves a mock of the APIs')
    .description("Serves a mock of all APIs, or of those named, on one port and on the vendors' own paths.")
    .addArgument(oneOf(new Argument('[surfaces...]', 'APIs to mock; all if left out'), 'surface', ids))
    .option('--port <number>', 'Port to listen on; 0 takes any free one', parsePort, 4010)
    .option('--host <address>', 'Address to listen on', parseHost, '127.0.0.1')
    .addOption(oneOf(new Option('--engine <name>', 'What makes the answers').default('prism'), 'engine', ['prism']))
    .option('--dynamic', 'Answer with made-up data instead of the documented samples')
    .option('--seed <number>', 'Make the same data up for the same seed', parseSeed)
    .option('--latency <ms>', 'Wait before each answer: 100, or at random 50..200', parseLatency)
    .addOption(new Option('--quiet', 'Print no lines about requests').conflicts('log'))
    .addOption(oneOf(new Option('--log <format>', 'How to print each request'), 'log format', ['text', 'json']))
    .option('--json', 'Print the address as one line of JSON, and requests too')
    .option('--docs <folder>', 'Built documentation to serve under /docs; found by itself if it is installed')
    .action(async (chosen: string[], options: ServeMockOptions) => {
      const { serveMock } = await import('./serve-mock.ts');
      await serveMock(chosen, options);
    });
  addExamples(mock, [
    ['colloquy mock', 'All APIs on port 4010'],
    ['colloquy mock comm100-v2 --port 0', 'One API on any free port'],
    ['colloquy mock --dynamic --seed 1', 'Made-up data, the same every time'],
    ['colloquy mock --latency 50..200', 'As slow as a real API'],
    ['colloquy mock --port 0 --json', 'For a script that reads the address'],
  ]);
}

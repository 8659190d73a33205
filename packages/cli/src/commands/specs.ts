import { Argument, type Command, Option } from 'commander';
import type { Surface } from '../surfaces.ts';
import { addExamples } from './examples.ts';
import { oneOf } from './one-of.ts';
import type { PrintSpecOptions } from './print-spec.ts';

export function addSpecs(program: Command, surfaces: readonly Surface[]): void {
  const ids = surfaces.map(({ surface }) => surface);
  const formats = ['json', 'yaml', 'dereferenced'];
  const specs = program
    .command('specs')
    .summary('Prints the spec of an API')
    .description('Prints the OpenAPI or AsyncAPI document of an API; without one, lists the files there are.')
    .addArgument(oneOf(new Argument('[surface]', 'API whose spec to print'), 'surface', ids))
    .addOption(oneOf(new Option('--format <format>', 'How to print it; json if left out'), 'format', formats))
    .option('--realtime', 'The AsyncAPI document of its websocket instead')
    .action(async (surface: string | undefined, options: PrintSpecOptions) => {
      const { listSpecs, printSpec } = await import('./print-spec.ts');
      const text = surface === undefined ? listSpecs(ids, options) : await printSpec(surface, options);
      process.stdout.write(text);
    });
  addExamples(specs, [
    ['colloquy specs', 'The files there are'],
    ['colloquy specs comm100-v3 > comm100-v3.json', 'One document'],
    ['colloquy specs comm100-v3 --format yaml', 'As YAML'],
    ['colloquy specs comm100-v3 --format dereferenced', 'With no $ref, unless a schema contains itself'],
    ['colloquy specs livechat-agent --realtime', 'The messages of its websocket'],
  ]);
}

import type { Command } from 'commander';
import { addExamples } from './examples.ts';
import { parseHost, parsePort } from './option-values.ts';

interface DocsOptions {
  port: number;
  host: string;
  docs?: string;
}

export function addDocs(program: Command): void {
  const docs = program
    .command('docs')
    .summary('Serves the documentation')
    .description('Serves the documentation of all APIs.')
    .option('--port <number>', 'Port to listen on; 0 takes any free one', parsePort, 4011)
    .option('--host <address>', 'Address to listen on', parseHost, '127.0.0.1')
    .option('--docs <folder>', 'Where the built documentation is; found by itself if it is installed')
    .action(async ({ port, host, docs }: DocsOptions) => {
      const [{ requireSite }, { startDocs }, { serveUntilStopped }] = await Promise.all([
        import('../docs/site.ts'),
        import('../docs/start-docs.ts'),
        import('../console/serve-until-stopped.ts'),
      ]);
      const site = await startDocs({ folder: requireSite(docs), port, host });
      await serveUntilStopped(site, () => {
        process.stdout.write(`The documentation is on ${site.url}/\nStop with Ctrl-C.\n`);
      });
    });
  addExamples(docs, [['colloquy docs --port 4011', 'Read on http://127.0.0.1:4011/']]);
}

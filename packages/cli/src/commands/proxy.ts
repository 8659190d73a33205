import { Argument, type Command } from 'commander';
import type { ServeProxyOptions } from '../proxy/serve-proxy.ts';
import type { Surface } from '../surfaces.ts';
import { addExamples } from './examples.ts';
import { oneOf } from './one-of.ts';
import { parseHost, parsePort } from './option-values.ts';

export function addProxy(program: Command, surfaces: readonly Surface[]): void {
  const ids = surfaces.map(({ surface }) => surface);
  const proxy = program
    .command('proxy')
    .summary('Passes calls to a real account and checks them')
    .description(
      'Passes calls to a real account, unchanged, and reports where they or the answers differ from the spec. ' +
        'Secrets and personal data stay out of the report.',
    )
    .addArgument(oneOf(new Argument('<surface>', 'API that the calls are for'), 'surface', ids))
    .requiredOption('--upstream <url>', "Where calls go: the vendor's host, with or without the API's base path")
    .option('--port <number>', 'Port to listen on; 0 takes any free one', parsePort, 4020)
    .option('--host <address>', 'Address to listen on', parseHost, '127.0.0.1')
    .option('--report <file>', 'File to add each deviation to, as a line of JSON')
    .option('--fail-on-deviation', 'Exit with 3 if there were deviations, and with 1 if calls got no answer')
    .option('--json', 'Print the address, each deviation and the summary as lines of JSON')
    .option('--quiet', 'Print no deviations as they come, only the summary')
    .action(async (surface: string, options: ServeProxyOptions) => {
      const { serveProxy } = await import('../proxy/serve-proxy.ts');
      await serveProxy(surface, options);
    });
  addExamples(proxy, [
    ['colloquy proxy livechat-rest --upstream https://api.livechatinc.com', 'Watch calls of LiveChat'],
    ['colloquy proxy comm100-v2 --upstream https://hosted.comm100.com --report drift.jsonl', 'Keep a report'],
    ['colloquy proxy livechat-agent --upstream https://api.livechatinc.com --fail-on-deviation', 'In CI'],
  ]);
}

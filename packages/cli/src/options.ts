import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export const usage = `Usage: colloquy mock [options]

Serves a mock of every API on one port.

  --port <number>   Port to listen on; 0 takes any free one. Default: 4010
  --host <address>  Address to listen on. Default: 127.0.0.1
  --docs <folder>   Folder with the built documentation, served under /docs
  --help            Show this`;

export interface Options {
  help: boolean;
  port: number;
  host: string;
  docs: string | undefined;
}

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  docs: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export function parseOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [command, extra] = positionals;
  if (!values.help && (command !== 'mock' || extra !== undefined)) {
    throw new UsageError(`Unknown command "${extra ?? command ?? ''}". There is: colloquy mock (see colloquy --help).`);
  }
  const port = Number(values.port);
  if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  return { help: values.help, port, host: values.host, docs: values.docs };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See colloquy --help.`);
  }
}

#!/usr/bin/env node
import { greeting } from './greeting.ts';
import { parseOptions, usage } from './options.ts';
import { startMock } from './start-mock.ts';
import { UsageError } from './usage-error.ts';

try {
  const { help, ...options } = parseOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
  } else {
    const mock = await startMock(options);
    console.log(greeting(mock, options.docs !== undefined));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  }
} catch (error) {
  console.error(`colloquy: ${explain(error)}`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const { code, address, port, stack } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} on ${address} is taken. Choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} needs more rights. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL') return `${address} is not an address of this machine. Choose another with --host.`;
  return stack ?? String(error);
}

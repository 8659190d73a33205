import type { Writable } from 'node:stream';

const waitingLimit = 1024 * 1024;

/** Writes lines, and leaves out those that would pile up in memory while nobody reads. */
export function createLineWriter(output: Writable, limit = waitingLimit): (line: string) => void {
  return (line) => {
    if (output.writableLength < limit) output.write(`${line}\n`);
  };
}

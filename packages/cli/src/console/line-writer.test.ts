import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createLineWriter } from './line-writer.ts';

test('lines that nobody reads do not pile up, and later ones are written again', () => {
  const output = new PassThrough({ highWaterMark: 1 });
  const write = createLineWriter(output, 100);
  for (let line = 0; line < 1_000; line += 1) write(`line ${line}`);
  expect(output.writableLength).toBeLessThan(120);
  while (output.read() !== null);
  write('the last');
  expect(String(output.read())).toBe('the last\n');
});

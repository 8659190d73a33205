import { expect, test } from 'vitest';
import { parseHost, parseLatency, parsePort, parseSeed } from './option-values.ts';

test.each([
  [parsePort, '0', 0],
  [parsePort, '65535', 65_535],
  [parseHost, '::1', '::1'],
  [parseSeed, '7', 7],
  [parseLatency, '100', 100],
  [parseLatency, '50..200', [50, 200]],
  [parseLatency, '5..5', 5],
] as const)('%o reads %s', (parse, text, value) => {
  expect(parse(text)).toEqual(value);
});

test.each([
  [parsePort, '65536', '--port must be a number from 0 to 65535, not "65536".'],
  [parsePort, '', '--port must be a number from 0 to 65535, not "".'],
  [parsePort, '1e3', '--port must be a number from 0 to 65535, not "1e3".'],
  [parseHost, '--quiet', '--host must be an address such as 127.0.0.1, not "--quiet".'],
  [parseHost, ' ', '--host must be an address such as 127.0.0.1, not " ".'],
  [parseSeed, '-1', '--seed must be a whole number such as 1, not "-1".'],
  [parseSeed, '9'.repeat(16), `--seed must be a whole number such as 1, not "${'9'.repeat(16)}".`],
  [parseLatency, '200..50', '--latency 200..50 ends before it begins. Write 50..200.'],
  ...['', 'slow', '50..', '50-200', '1..2..3', '600001'].map((text) => {
    return [
      parseLatency,
      text,
      `--latency must be a time or a range up to 600000 ms, such as 100 or 50..200, not "${text}".`,
    ] as const;
  }),
] as const)('%o refuses %j', (parse, text, message) => {
  expect(() => parse(text)).toThrow(new Error(message));
});

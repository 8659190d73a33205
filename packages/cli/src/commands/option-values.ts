import { UsageError } from '../usage-error.ts';

const longestLatency = 600_000;

export function parsePort(text: string): number {
  const port = wholeNumber(text);
  if (port !== undefined && port <= 65_535) return port;
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}".`);
}

export function parseHost(text: string): string {
  if (text.trim() !== '' && !text.startsWith('-')) return text;
  throw new UsageError(`--host must be an address such as 127.0.0.1, not "${text}".`);
}

export function parseSeed(text: string): number {
  const seed = wholeNumber(text);
  if (seed !== undefined) return seed;
  throw new UsageError(`--seed must be a whole number such as 1, not "${text}".`);
}

/** `100`, or `50..200` for a random time between both. */
export function parseLatency(text: string): number | [from: number, to: number] {
  const [, from = '', to = from] = /^(\d+)(?:\.\.(\d+))?$/.exec(text) ?? [];
  if (from === '' || Number(to) > longestLatency) {
    const range = `up to ${longestLatency} ms, such as 100 or 50..200`;
    throw new UsageError(`--latency must be a time or a range ${range}, not "${text}".`);
  }
  if (Number(from) > Number(to)) throw new UsageError(`--latency ${text} ends before it begins. Write ${to}..${from}.`);
  return from === to ? Number(from) : [Number(from), Number(to)];
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

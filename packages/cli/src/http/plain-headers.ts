import type { IncomingMessage } from 'node:http';

/** Headers as plain values, by names in small letters. */
export function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

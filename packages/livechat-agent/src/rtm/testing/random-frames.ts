import { documentedMessages } from './documented-messages.ts';
import type { Random } from './random.ts';

export type Frame = string | Uint8Array;

const samples = Object.values(documentedMessages);
const texts = samples.map((sample) => JSON.stringify(sample));

const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'state',
  'error',
  'push',
  '',
  'chat_snoozed',
];
const oddValues = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.MAX_VALUE,
  '',
  'a',
  [],
  {},
  ['1'],
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__":{"action":"push"}}'),
];
const oddTypes = ['response', 'push', 'request', 'Response', '__proto__', ...oddValues];

/** A frame as no server should send it, or one that a server sends; `count` is how many requests it got. */
export function randomFrame(random: Random, count: number): Frame {
  const kinds = [message, message, message, message, withOddParts, withOddParts, mutated, cut, garbage, rare];
  return random.pick(kinds)(random, count);
}

function message(random: Random, count: number): string {
  return JSON.stringify({ ...random.pick(samples), request_id: randomId(random, count) });
}

/** Ids of calls, ids that nobody asked for, and what is no id. */
function randomId(random: Random, count: number): unknown {
  if (random.isLucky(0.7)) return String(random.below(count * 4));
  return random.pick([...oddNames, ...oddValues]);
}

function withOddParts(random: Random, count: number): string {
  const error = { type: random.pick([...oddNames, ...oddValues]), message: random.pick(oddValues) };
  return JSON.stringify({
    request_id: randomId(random, count),
    type: random.pick(oddTypes),
    action: random.pick([...oddNames, ...oddValues, 'incoming_event', 'send_event']),
    success: random.pick(oddValues),
    payload: random.pick([error, { error }, ...oddValues]),
  });
}

function mutated(random: Random): string {
  const text = random.pick(texts);
  const place = random.below(text.length);
  const character = random.pick(['"', '{', '}', '[', ',', ':', '0', '\\', '\u0000', '\ud800', ' ']);
  return text.slice(0, place) + character + text.slice(place + random.below(3));
}

function cut(random: Random): string {
  const text = random.pick(texts);
  return text.slice(0, random.below(text.length));
}

function garbage(random: Random): string {
  return Array.from({ length: random.below(20) }, () => String.fromCharCode(random.below(0x10000))).join('');
}

function rare(random: Random): Frame {
  if (random.isLucky(0.98)) return random.pick(['', ' ', '{}', '[]', '0', 'null', '"push"', '"', 'NaN']);
  if (random.isLucky(0.5)) return Uint8Array.from({ length: random.below(40) }, () => random.below(256));
  const part = random.pick(['action', 'request_id', 'payload', 'type', 'success']);
  // No part but the payload is shown to anybody, who might not stand it.
  const depth = part === 'payload' ? 100 : 20_000;
  const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  return `{"type":"${random.pick(['push', 'response'])}","action":"incoming_event","${part}":${nested}}`;
}

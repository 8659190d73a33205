import { getHttpConfigFromRequest } from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import type { DocumentOperation } from './document.ts';
import type { PrismRequest } from './prism-request.ts';
import { Refusal } from './refusal.ts';

export interface Preferences {
  code?: number;
  exampleKey?: string;
  dynamic?: boolean;
  seed?: string;
}

/** What the header `Prefer` asks for; refuses what can't be had, with what can. */
export function readPreferences(request: PrismRequest, { responses = {} }: DocumentOperation): Preferences {
  const read = getHttpConfigFromRequest(request);
  if (read._tag === 'Left') {
    throw unavailable('must have three digits as code, and true or false as dynamic: code=404, dynamic=true.');
  }
  const { code, exampleKey, dynamic, seed } = read.right;
  const codes = Object.keys(responses);
  if (code !== undefined && !codes.includes(String(code))) {
    throw unavailable(`asks for code=${code}, which the operation does not have. It has ${codes.join(', ')}.`);
  }
  const answered = code === undefined ? codes.find((candidate) => candidate.startsWith('2')) : String(code);
  const examples = Object.values(responses[answered ?? '']?.content ?? {}).flatMap(({ examples: named = {} }) => {
    return Object.keys(named);
  });
  if (exampleKey !== undefined && !examples.includes(exampleKey)) {
    const available = examples.length > 0 ? `has ${examples.join(', ')}` : 'has none';
    throw unavailable(`asks for example=${exampleKey}, which code ${answered} does not have. It ${available}.`);
  }
  return {
    ...(code !== undefined && { code }),
    ...(exampleKey !== undefined && { exampleKey }),
    ...(dynamic !== undefined && { dynamic }),
    ...(seed !== undefined && { seed }),
  };
}

const unavailable = (fault: string) => new Refusal(400, `Prefer ${fault}`);

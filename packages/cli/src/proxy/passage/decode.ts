import { unpack } from '../../http/content-encoding.ts';
import type { CapturedBody } from '../contract/captured.ts';

/** A body without the encodings that its header names. */
export async function decode(bytes: Buffer, contentEncoding: string | undefined, limit: number): Promise<CapturedBody> {
  if (bytes.length === 0) return { bytes };
  const outcome = await unpack(bytes, contentEncoding ?? '', limit);
  if ('bytes' in outcome) return outcome;
  return { notChecked: outcome.problem === 'too long' ? tooLong(limit) : problems[outcome.problem] };
}

const problems = {
  broken: 'a body that is not in the encoding that its header names',
  unknown: 'a body in an unknown content encoding',
};

export function tooLong(limit: number): string {
  return `a body of more than ${limit} bytes`;
}

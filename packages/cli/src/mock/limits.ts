import { decodePath } from '../http/decode-path.ts';
import type { MockRequest } from './exchange.ts';
import { Refusal } from './refusal.ts';

// What every server takes at least: https://www.rfc-editor.org/rfc/rfc9110#section-4.1
const longestTarget = 8_000;
/** As much as node takes unless told otherwise. */
const longestHeaders = 16 * 1024;

/** What is too long or malformed for anybody to look for an operation. */
export function checkLimits({ target, headers }: MockRequest, path: string): Refusal | undefined {
  if (target.length > longestTarget) {
    return new Refusal(
      414,
      `The path with its query has ${target.length} characters; the mock takes up to ${longestTarget}.`,
    );
  }
  let length = 0;
  for (const name in headers) length += name.length + (headers[name]?.length ?? 0);
  if (length > longestHeaders) {
    return new Refusal(431, `The headers have ${length} characters; the mock takes up to ${longestHeaders}.`);
  }
  return decodePath(path) !== undefined
    ? undefined
    : new Refusal(400, 'The path is malformed: its percent-encoding is not UTF-8, such as %C3%A4.');
}

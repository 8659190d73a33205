import { decodePath } from '../http/decode-path.ts';
import { localTarget } from './target.ts';

const secret = /token|passw|secret|api[-_]?key|^key$|auth|credential|signature/i;
const lengthLimit = 2_000;

/** A request's target as it may be logged: without the values of secrets, and not without end. */
export function redact(target: string): string {
  const local = localTarget(target);
  const short = local.length > lengthLimit ? `${local.slice(0, lengthLimit)}…` : local;
  const [path = '', query] = splitOnce(short, '?');
  if (query === undefined) return path;
  const pairs = query.split('&').map((pair) => {
    const [name = '', value] = splitOnce(pair, '=');
    return value !== undefined && secret.test(decodePath(name) ?? name) ? `${name}=[redacted]` : pair;
  });
  return `${path}?${pairs.join('&')}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

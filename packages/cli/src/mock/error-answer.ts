import { STATUS_CODES } from 'node:http';
import type { Surface } from '../surfaces.ts';
import type { MockAnswer } from './exchange.ts';
import type { Refusal } from './refusal.ts';
import { violationsHeader } from './violations.ts';

type ErrorShape = Pick<Surface, 'errorFields' | 'errors'>;

const problemType = 'application/problem+json';

/** A refusal in the vendor's own shape; as https://www.rfc-editor.org/rfc/rfc9457 only if the client asks for that. */
export function errorAnswer(refusal: Refusal, { errorFields, errors }: ErrorShape, accept = ''): MockAnswer {
  const { status, message, violations, code } = refusal;
  const example = nearestExample(errors, status);
  const coded = code === undefined ? example : withText(example, errorFields.code, code);
  const isProblem = accept.toLowerCase().includes(problemType);
  const body = isProblem
    ? { title: STATUS_CODES[status], status, detail: message }
    : withText(coded, errorFields.message, message);
  const headers = {
    ...refusal.headers,
    ...(violations.length > 0 && { 'sl-violations': violationsHeader(violations) }),
    'content-type': isProblem ? problemType : 'application/json',
  };
  return { status, headers, body: JSON.stringify(body) };
}

/** A status that nobody knows counts as the first of its class: https://www.rfc-editor.org/rfc/rfc9110#section-15 */
function nearestExample(errors: Record<string, unknown>, status: number): unknown {
  return errors[status] ?? errors[Math.trunc(status / 100) * 100] ?? Object.values(errors)[0] ?? {};
}

/** An error's body where a JSON pointer leads to this text, which is about this very request. */
function withText(body: unknown, pointer: string, text: string): unknown {
  const [key = '', ...rest] = pointer.split('/').slice(1);
  const value = (Object(body) as Record<string, unknown>)[key];
  return { ...Object(body), [key]: rest.length === 0 ? text : withText(value, `/${rest.join('/')}`, text) };
}

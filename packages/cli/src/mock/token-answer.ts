import type { TokenEndpoint } from '../surfaces.ts';
import type { MockAnswer } from './exchange.ts';
import { Refusal } from './refusal.ts';

const formType = 'application/x-www-form-urlencoded';

/** The sample answer to a form that has all it must have. No message repeats what else is in it: it may be secret. */
export function tokenAnswer({ grants, answer }: TokenEndpoint, text: string, contentType?: string): MockAnswer {
  const [type = ''] = (contentType || formType).split(';');
  if (type.trim().toLowerCase() !== formType) {
    throw new Refusal(400, `Content-Type is ${type.trim()}, but a token is asked for with a form: ${formType}.`);
  }
  const form = new URLSearchParams(text);
  const grant = form.get('grant_type') ?? '';
  const known = `must be ${Object.keys(grants).join(' or ')}`;
  if (grant === '') throw wrongField('grant_type', `is missing; it ${known}`);
  if (!Object.hasOwn(grants, grant)) throw wrongField('grant_type', known, 'unsupported_grant_type');
  const missing = grants[grant]?.find((name) => !form.get(name));
  if (missing !== undefined) throw wrongField(missing, `is missing; grant_type=${grant} demands it`);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
}

function wrongField(name: string, fault: string, code = 'invalid_request'): Refusal {
  const message = `The form's field ${name} ${fault}`;
  return new Refusal(400, `${message}.`, { code, violations: [{ path: `body.${name}`, message }] });
}

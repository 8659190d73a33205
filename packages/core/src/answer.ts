import type { Delivered } from './delivery.ts';
import type { Failure } from './errors/api-error.ts';
import { errorFor } from './errors/error-for.ts';
import { ServerError } from './errors/server-error.ts';
import { valueAt } from './pointer.ts';
import type { Outgoing } from './request.ts';
import type { Surface } from './surface.ts';
import type { Validation } from './validation.ts';

/** The data of an answer with the response it came in. */
export interface Answer<T> {
  data: T;
  response: Response;
}

const json = /[/+]json\b/i;

/** Turns what came back into data, or throws the error that says what it means. */
export function decode(
  surface: Surface,
  { operationId, method, path }: Outgoing,
  { response, content }: Delivered<string>,
  validation: Validation | undefined,
): Answer<unknown> {
  const { status, headers, ok } = response;
  const failure: Failure = { method, path, status, headers, isDocumented: false, body: content };
  const fail = (reason: string, cause?: unknown): never => {
    throw new ServerError({ ...failure, reason }, { cause });
  };
  let data: unknown = content;
  let isParsed = false;
  if (content === '') data = undefined;
  else if (json.test(headers.get('content-type') ?? '')) {
    try {
      data = JSON.parse(content);
      isParsed = true;
    } catch (cause) {
      if (ok) fail('the body is not the JSON it says', cause);
    }
  }
  if (!ok) {
    const isDocumented = isParsed && surface.errorStatuses.includes(status);
    throw errorFor({ ...failure, isDocumented, body: data, ...vendorFields(surface, response, data) });
  }
  const problem = validation?.({ operationId, part: 'answer', status, value: data });
  if (problem) fail(problem);
  return { data, response };
}

function vendorFields(
  { errorFields }: Surface,
  { status, headers }: Response,
  body: unknown,
): Pick<Failure, 'code' | 'reason'> {
  if (status < 400) {
    const location = headers.get('location');
    // A browser does not tell where to.
    return { reason: `it redirects ${location ? `to ${location}` : 'elsewhere'}, which is not followed` };
  }
  const code = valueAt(body, errorFields.code);
  const reason = valueAt(body, errorFields.message);
  return {
    code: typeof code === 'number' || typeof code === 'string' ? code : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
  };
}

import type { Failure } from './errors/api-error.ts';
import { errorFor } from './errors/error-for.ts';
import { ServerError } from './errors/server-error.ts';
import { valueAt } from './pointer.ts';
import type { Surface } from './surface.ts';

/** The data of an answer with the response it came in. */
export interface Answer<T> {
  data: T;
  response: Response;
}

/** What openapi-fetch gives for a call whose body is read as text. */
export interface RawAnswer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const json = /[/+]json\b/i;

/** Turns what came back into data, or throws the error that says what it means. */
export function decode<T>(surface: Surface, request: { method: string; path: string }, raw: RawAnswer): Answer<T> {
  const { data, error, response } = raw;
  const { status, headers } = response;
  const failure: Failure = { ...request, status, headers, body: error };
  if (!response.ok) throw errorFor({ ...failure, ...vendorFields(surface, error) });
  if (typeof data !== 'string' || !json.test(headers.get('content-type') ?? '')) {
    return { data: data as T, response };
  }
  try {
    return { data: (data === '' ? undefined : JSON.parse(data)) as T, response };
  } catch (cause) {
    throw new ServerError({ ...failure, body: data, reason: 'the body is not the JSON that its type says' }, { cause });
  }
}

function vendorFields({ errorFields }: Surface, body: unknown): Pick<Failure, 'code' | 'reason'> {
  const code = valueAt(body, errorFields.code);
  const reason = valueAt(body, errorFields.message);
  return {
    code: typeof code === 'number' || typeof code === 'string' ? code : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
  };
}

import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { ApiError } from './errors/api-error.ts';
import { type ColloquyError, isColloquyError } from './errors/colloquy-error.ts';

/** The call did what it should. */
export interface Succeeded<Status extends number, Data> extends Answer<Data> {
  readonly ok: true;
  readonly status: Status;
}

/** The server refused the call with a status that the spec knows, and the body that the spec gives for it. */
export type Refused<Status extends number, Body> = Status extends number
  ? { readonly ok: false; readonly status: Status; readonly body: Body; readonly error: ApiError }
  : never;

/** There was no answer, or one that the spec does not know; the error says which. */
export interface Failed {
  readonly ok: false;
  readonly status: undefined;
  readonly error: ColloquyError;
}

/** What a call gives instead of throwing: narrow it by `ok`, or by `status`. */
export type Safe<Outcome> = Promise<Outcome | Failed>;

export type Answered = Succeeded<number, unknown> | Refused<number, unknown> | Failed;

/** Turns an error into a result. What is no error of ours, such as a bug in a token function, is still thrown. */
export async function safely(call: Call<unknown>): Promise<Answered> {
  try {
    const { data, response } = await call.withResponse();
    return { ok: true, status: response.status, data, response };
  } catch (error) {
    if (!isColloquyError(error)) throw error;
    if (!isDocumented(error)) return { ok: false, status: undefined, error };
    return { ok: false, status: error.status, body: error.body, error };
  }
}

/** Not told by the class, of which there may be a copy. */
function isDocumented(error: ColloquyError): error is ApiError {
  return 'isDocumented' in error && error.isDocumented === true;
}

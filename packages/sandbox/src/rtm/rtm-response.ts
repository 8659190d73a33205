import { RtmRefusal } from './rtm-refusal.ts';
import type { RtmRequest } from './rtm-request.ts';

/** The answer to an action that is done. */
export function success(request: Partial<RtmRequest>, payload: unknown): string {
  return JSON.stringify({ ...envelope(request), success: true, payload });
}

/** The answer to an action that failed, or to what is no action at all. */
export function failure(request: Partial<RtmRequest>, error: unknown): string {
  const { type, message } = error instanceof RtmRefusal ? error : internal(error);
  return JSON.stringify({ ...envelope(request), success: false, payload: { error: { type, message } } });
}

function envelope({ request_id, action }: Partial<RtmRequest>) {
  return { request_id: printable(request_id), action: printable(action), type: 'response' };
}

/** A client can find an answer again by an id of the wrong type too. Anything larger is not sent back. */
function printable(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function internal(error: unknown): RtmRefusal {
  return new RtmRefusal('internal', `The server failed: ${error instanceof Error ? error.message : String(error)}`);
}

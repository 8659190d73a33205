import { RtmRefusal } from './rtm-refusal.ts';

/** A message of a client. It is any JSON object until it is checked. */
export interface RtmRequest {
  request_id?: string;
  action: string;
  payload?: unknown;
  author_id?: string;
}

/** The JSON object in a frame, whatever its properties are. */
export function parseRequest(data: unknown): Partial<RtmRequest> {
  if (typeof data !== 'string') throw new RtmRefusal('validation', 'The message is binary. Send JSON in a text frame.');
  const message = parseJson(data);
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
  throw new RtmRefusal('validation', 'The message is not a JSON object. Send {"action": …, "payload": …}.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RtmRefusal('validation', `The message is not JSON: ${(error as Error).message}`);
  }
}

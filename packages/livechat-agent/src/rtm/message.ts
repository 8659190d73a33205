/** What the server sends: the answer to an action, or a push. */
export type Message = Response | Push;

export interface Response {
  readonly type: 'response';
  readonly action: string;
  readonly request_id: string;
  readonly success: boolean;
  readonly payload?: unknown;
}

export interface Push {
  readonly type: 'push';
  readonly action: string;
  readonly payload?: unknown;
}

/** Reads a frame; undefined if it is not a message. */
export function readMessage(frame: unknown): Message | undefined {
  try {
    const message = JSON.parse(String(frame));
    const { type, action, request_id: id } = Object(message);
    const isKnown = type === 'push' || (type === 'response' && typeof id === 'string');
    if (isKnown && typeof action === 'string') return message;
  } catch {
    // It is not JSON.
  }
  return undefined;
}

/** A text that the server should have sent. What cannot become a text must not get far. */
export function textOr(otherwise: string, value: unknown): string {
  return typeof value === 'string' ? value : otherwise;
}

import { ArgumentError } from '@colloquy/core';
import { CallTimeoutError } from './errors/call-timeout-error.ts';
import { DisconnectedError } from './errors/disconnected-error.ts';
import { RtmError } from './errors/rtm-error.ts';
import type { Response } from './message.ts';
import type { Timers } from './timers.ts';
import { type Limits, within } from './within.ts';

interface Call {
  readonly action: string;
  readonly frame: string;
  isSent: boolean;
  resolve(payload: unknown): void;
  reject(error: unknown): void;
}

export interface Request {
  readonly action: string;
  readonly payload?: unknown;
  readonly author_id?: string | undefined;
}

/** Gives false if the frame has to wait for a connection. */
type Send = (frame: string) => unknown;

/** Calls that have no answer yet, by request id, those that wait for a connection among them. */
export interface Calls {
  /** Makes a call, which `send` sends now if it can. */
  make(request: Request, limits: Limits, send: Send): Promise<unknown>;
  /** Sends what waits for a connection, in the order in which it was called. */
  sendWaiting(send: Send): void;
  /** Gives an answer to whom it is for; false if nobody ever asked. Whoever waits no longer is not told. */
  answer(response: Response): boolean;
  /** The connection ended: what was sent gets no answer any more, and if there is no other connection, nothing does. */
  reject(cause: Error, isFinal: boolean): void;
}

export function createCalls(timers: Timers): Calls {
  const calls = new Map<string, Call>();
  let count = 0;
  const dispatch = (call: Call, send: Send) => {
    try {
      call.isSent ||= send(call.frame) !== false;
    } catch (cause) {
      call.reject(unanswered(call, cause as Error));
    }
  };
  return {
    make(request, limits, send) {
      const { action } = request;
      count += 1;
      const id = String(count);
      const call = { action, frame: frameOf(id, request), isSent: false };
      const late = () => {
        const message = `${action} got no ${call.isSent ? 'answer' : 'connection'} within ${limits.timeout} ms.`;
        return new CallTimeoutError(message, call.isSent);
      };
      const answer = within(timers, action, limits, late, (resolve, reject) => {
        calls.set(id, Object.assign(call, { resolve, reject }));
        return () => calls.delete(id);
      });
      const made = calls.get(id);
      if (made) dispatch(made, send);
      return answer;
    },
    sendWaiting(send) {
      for (const call of calls.values()) dispatch(call, send);
    },
    answer({ request_id: id, success, payload }) {
      const call = calls.get(id);
      if (success) call?.resolve(payload);
      else call?.reject(new RtmError(call.action, payload));
      return Number(id) > 0 && Number(id) <= count;
    },
    reject(cause, isFinal) {
      for (const call of calls.values()) {
        if (isFinal || call.isSent) call.reject(unanswered(call, cause));
      }
    },
  };
}

function frameOf(request_id: string, { action, payload, author_id }: Request): string {
  try {
    return JSON.stringify({ request_id, action, payload, author_id });
  } catch (cause) {
    throw new ArgumentError(`The payload of ${action} cannot be written as JSON.`, { cause });
  }
}

function unanswered({ action, isSent }: Call, cause: Error): DisconnectedError {
  const effect = isSent ? 'It may have been done.' : 'It was not sent.';
  const message = `${action} got no answer: ${cause.message} ${effect}`;
  return new DisconnectedError(message, { cause, mayHaveBeenExecuted: isSent });
}

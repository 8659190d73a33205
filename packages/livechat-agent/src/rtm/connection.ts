import type { TokenFunction } from '@colloquy/core';
import type { LoginResponse } from '../../generated/models.ts';
import { backoff } from './backoff.ts';
import { createCalls, type Request } from './calls.ts';
import { DisconnectedError } from './errors/disconnected-error.ts';
import { ProtocolError } from './errors/protocol-error.ts';
import { RtmError } from './errors/rtm-error.ts';
import type { ConnectionEvents, RtmState } from './events.ts';
import { type Push, readMessage, textOr } from './message.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';
import type { Reconnect, RtmSurface } from './surface.ts';
import { createTokens } from './tokens.ts';
import type { Limits } from './within.ts';

export interface ConnectionOptions extends SessionOptions {
  readonly token: string | TokenFunction;
  readonly login?: object | undefined;
  readonly attemptTimeout: number;
  readonly reconnects: RtmSurface['reconnects'];
}

/** Who hears of what happens. */
export interface Observer {
  tell<Name extends keyof ConnectionEvents>(name: Name, value: ConnectionEvents[Name]): void;
  pushed(push: Push): void;
}

/** Stays connected: logs in, and connects again unless the server's reason or the caller forbids it. */
export interface Connection {
  readonly state: RtmState;
  /** What the server told at the last login, until the connection is closed. */
  readonly login: LoginResponse | undefined;
  open(): void;
  /** Ends it because the caller wants so. Calls without an answer fail. */
  close(): void;
  /** The next login is not a return, and nothing was missed before it. */
  forget(): void;
  /** Makes a call, which waits for a connection if there is none. */
  call(request: Request, limits: Limits): Promise<unknown>;
}

export function createConnection(options: ConnectionOptions, observer: Observer): Connection {
  const { timers, attemptTimeout } = options;
  const tokens = createTokens(options.token);
  const calls = createCalls(timers);
  let state: RtmState = 'idle';
  let session: Session | undefined;
  let token = '';
  let attempt = 0;
  let failures = 0;
  let stopTimer = () => {};
  let isReturning = false;
  let missedSince: number | undefined;
  let login: LoginResponse | undefined;

  const become = (next: RtmState, error?: Error) => {
    const from = state;
    state = next;
    if (next === 'closed') login = undefined;
    observer.tell('state', { from, to: next, error });
  };

  const send = (frame: string) => state === 'ready' && session?.send(frame);

  const connect = () => {
    const own = attempt;
    stopTimer = timers.after(attemptTimeout, () => {
      lost(new DisconnectedError(`There was no login within ${attemptTimeout} ms.`), 'yes', true);
    });
    become('connecting');
    tokens
      .next()
      .then((next) => own === attempt && start(next))
      .catch((error) => own === attempt && lost(error, 'yes'));
  };

  const start = (next: string) => {
    token = next;
    const own = openSession(options, {
      opened: () => void logIn(own),
      received: (frame) => {
        const message = readMessage(frame);
        if (message?.type === 'push') {
          observer.pushed(message);
          // A handler of the push may have closed the client, and connected it again.
          if (message.action === 'agent_disconnected' && session === own) disconnected(message);
        } else if (!message || !calls.answer(message)) {
          // What sends everything back would have the token written to logs.
          const told = String(frame).replaceAll(token, '*');
          observer.tell('error', new ProtocolError('The server sent no push and no answer to a call.', told));
        }
      },
      pingDue: () => void ask(own, 'ping').catch(() => {}),
      ended: (why, isDead) => lost(new DisconnectedError(why), 'yes', isDead),
    });
    session = own;
  };

  /** Sends what the connection itself has to say, whatever its state. */
  const ask = (own: Session, action: string, payload?: object) =>
    calls.make({ action, payload }, { timeout: attemptTimeout }, own.send);

  const logIn = async (own: Session) => {
    try {
      const answer = await ask(own, 'login', { ...options.login, token, ...(isReturning && { reconnect: true }) });
      if (session === own) ready(answer as LoginResponse);
    } catch (error) {
      if (session === own) lost(error as Error, afterRefusal(error));
    }
  };

  const ready = (answer: LoginResponse) => {
    stopTimer();
    tokens.accepted();
    isReturning = true;
    login = answer;
    // What waits comes before what handlers of the state send.
    if (session) calls.sendWaiting(session.send);
    become('ready');
    // A handler may have closed the client.
    if (login === answer) observer.tell('login', answer);
    if (missedSince) observer.tell('gap', { since: new Date(missedSince), until: new Date(timers.now()) });
  };

  const disconnected = ({ payload }: Push) => {
    const reason = textOr('unknown', Object(payload).reason);
    lost(new DisconnectedError(`The server ended the connection (${reason}).`, { reason }), afterReason(reason));
  };

  const afterReason = (reason: string): Reconnect => {
    const { withNewToken, no } = options.reconnects;
    if (withNewToken.includes(reason)) return 'withNewToken';
    return no.includes(reason) ? 'no' : 'yes';
  };

  const afterRefusal = (error: unknown): Reconnect => {
    if (!(error instanceof RtmError)) return 'yes';
    if (error.kind === 'authentication') return 'withNewToken';
    return error.kind === 'permission' || error.kind === 'validation' ? 'no' : afterReason(error.type);
  };

  const lost = (error: Error, reconnect: Reconnect, isDead = false) => {
    if (session?.isProven) failures = 0;
    if (state === 'ready') missedSince = session?.heardAt;
    leave(isDead);
    const isHopeless = reconnect === 'withNewToken' && !tokens.refuse(token);
    const isFinal = isHopeless || reconnect === 'no';
    calls.reject(error, isFinal);
    if (!isFinal) {
      failures += 1;
      stopTimer = timers.after(backoff(failures, timers), connect);
    }
    become(isFinal ? 'closed' : 'waiting', error);
  };

  const leave = (isDead = false) => {
    attempt += 1;
    stopTimer();
    session?.letGo(isDead);
    session = undefined;
  };

  return {
    get state() {
      return state;
    },
    get login() {
      return login;
    },
    call: (request, limits) => calls.make(request, limits, send),
    open() {
      if (state !== 'idle' && state !== 'closed') return;
      failures = 0;
      connect();
    },
    forget() {
      isReturning = false;
      missedSince = undefined;
    },
    close() {
      if (state === 'closed') return;
      leave();
      calls.reject(new DisconnectedError('The client was closed.'), true);
      become('closed');
    },
  };
}

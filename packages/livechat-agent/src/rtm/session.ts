import { createHeartbeat } from './heartbeat.ts';
import { openSocket, type WebSocketClass } from './socket.ts';
import type { Timers } from './timers.ts';

export interface SessionOptions {
  readonly WebSocket: WebSocketClass;
  readonly url: string;
  readonly timers: Timers;
  readonly pingSeconds: number;
  readonly pingTimeout: number;
}

export interface SessionEvents {
  opened(): void;
  received(frame: unknown): void;
  /** It is time for a sign of life, and the platform has no control frames. */
  pingDue(): void;
  /** The session is of no use any more, and has to be let go. */
  ended(why: string, isDead?: boolean): void;
}

/** One socket from its opening to its end, with a heartbeat of its own. */
export interface Session {
  /** When something was last heard. */
  heardAt: number;
  /** Whether it lasted until a sign of life was due. */
  isProven: boolean;
  send(frame: string): void;
  /** Ends it without a word to who listens. */
  letGo(isDead: boolean): void;
}

export function openSession(
  { WebSocket, url, timers, pingSeconds, pingTimeout }: SessionOptions,
  events: SessionEvents,
): Session {
  const beat = () => {
    session.isProven = true;
    if (!socket.ping()) events.pingDue();
  };
  const silent = () => events.ended(`A ping got no answer within ${pingTimeout} ms.`, true);
  const heartbeat = createHeartbeat(timers, pingSeconds * 1_000, pingTimeout, beat, silent);
  const heard = () => {
    session.heardAt = timers.now();
    heartbeat.heard();
  };
  const socket = openSocket(WebSocket, url, {
    opened: () => {
      heartbeat.start();
      events.opened();
    },
    received: (frame) => {
      heard();
      events.received(frame);
    },
    ponged: heard,
    closed: (code, reason) => events.ended(`The connection ended (${code}${reason && ` ${reason}`}).`),
  });
  const session: Session = {
    heardAt: timers.now(),
    isProven: false,
    send: socket.send,
    letGo: (isDead) => {
      heartbeat.stop();
      socket.letGo(isDead);
    },
  };
  return session;
}

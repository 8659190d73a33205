import { type Dial, MemorySocket } from './memory-socket.ts';
import { PingingMemorySocket } from './pinging-memory-socket.ts';

/** A class with the interface of the platform's `WebSocket`. */
export type MemorySocketClass = (new (
  url: string | URL,
  protocols?: unknown,
) => MemorySocket) &
  Pick<typeof MemorySocket, 'prototype' | 'CONNECTING' | 'OPEN' | 'CLOSING' | 'CLOSED'>;

/** The sockets in memory of one server. */
export class MemorySockets {
  readonly WebSocket: MemorySocketClass;
  readonly #sockets = new Set<MemorySocket>();

  constructor(dial: Dial, canPing: boolean) {
    const register = (socket: MemorySocket) => this.#register(socket);
    const Base = canPing ? PingingMemorySocket : MemorySocket;
    this.WebSocket = class WebSocket extends Base {
      constructor(url: string | URL) {
        super(url, dial);
        register(this);
      }
    };
  }

  /** How many listeners all these sockets have. */
  get listeners(): number {
    return [...this.#sockets].reduce((sum, { listenerCount }) => sum + listenerCount, 0);
  }

  /** Forgets what is closed and has no listeners, so that a long test needs no more and more memory. */
  #register(socket: MemorySocket): void {
    for (const one of this.#sockets) {
      if (one.readyState === one.CLOSED && one.listenerCount === 0) this.#sockets.delete(one);
    }
    this.#sockets.add(socket);
  }
}

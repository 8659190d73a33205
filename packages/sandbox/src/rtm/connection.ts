import type { ServerSocket, SocketEvents } from './server-socket.ts';

/** What a connection reports to its server. */
interface ConnectionOwner {
  received(connection: Connection, data: unknown): void;
  /** One of the two sides has begun to close it. */
  ending(): void;
  /** It is over for both sides. */
  ended(connection: Connection): void;
}

/** A connection as the server sees it. While it is held, it listens but says nothing. */
export class Connection implements SocketEvents {
  isLoggedIn = false;
  readonly #socket: ServerSocket;
  readonly #owner: ConnectionOwner;
  #isOpen = true;
  #held: (() => void)[] | undefined;

  constructor(socket: ServerSocket, owner: ConnectionOwner) {
    this.#socket = socket;
    this.#owner = owner;
  }

  /** Whether neither side has begun to close it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  message(data: unknown): void {
    if (this.#isOpen) this.#owner.received(this, data);
  }

  ping(data?: Uint8Array): void {
    this.#say(() => this.#socket.pong?.(data));
  }

  closing(code?: number, reason?: string): void {
    this.#leave();
    this.#say(() => this.#socket.close(code, reason));
  }

  closed(): void {
    this.#leave();
    this.#owner.ended(this);
  }

  send(data: string | Uint8Array): void {
    if (this.#isOpen) this.#say(() => this.#socket.send(data));
  }

  /** Says the last words, even if the connection is held. */
  close(code: number, reason: string, lastWords?: string): void {
    this.#leave();
    if (lastWords !== undefined) this.#socket.send(lastWords);
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#leave();
    this.#socket.terminate();
  }

  hold(): void {
    this.#held ??= [];
  }

  /** Says all that was held back, in its order. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const act of held) act();
  }

  #say(act: () => void): void {
    if (this.#held) this.#held.push(act);
    else act();
  }

  #leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#owner.ending();
  }
}

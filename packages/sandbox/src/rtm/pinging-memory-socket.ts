import { MemorySocket } from './memory-socket.ts';

type PongListener = (data: Uint8Array) => void;

/** A socket in memory that can send pings of the websocket protocol, with the names that the npm package `ws` has. */
export class PingingMemorySocket extends MemorySocket {
  readonly #pongListeners = new Set<PongListener>();

  override get listenerCount(): number {
    return super.listenerCount + this.#pongListeners.size;
  }

  ping(data = new Uint8Array()): void {
    if (this.readyState === this.CONNECTING) throw new Error('The socket is not open yet.');
    if (this.readyState === this.OPEN) queueMicrotask(() => this.server?.ping(data));
  }

  /** Breaks the connection at once. */
  terminate(): void {
    queueMicrotask(() => this.end());
  }

  on(_event: 'pong', listener: PongListener): this {
    this.#pongListeners.add(listener);
    return this;
  }

  off(_event: 'pong', listener: PongListener): this {
    this.#pongListeners.delete(listener);
    return this;
  }

  protected override ponged(data = new Uint8Array()): void {
    if (this.readyState !== this.OPEN) return;
    for (const listener of [...this.#pongListeners]) listener(data);
  }
}

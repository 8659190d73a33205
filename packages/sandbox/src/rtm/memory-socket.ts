import { checkClientClose } from './close-arguments.ts';
import { ClosedEvent } from './closed-event.ts';
import { CountedEventTarget } from './counted-event-target.ts';
import type { ServerSocket, SocketEvents } from './server-socket.ts';

/** Connects a socket with its server; gives undefined if the server does not take it. */
export type Dial = (url: string, socket: ServerSocket) => SocketEvents | undefined;

/** A socket that behaves like the platform's, and is connected in memory. */
export class MemorySocket extends CountedEventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType: WebSocket['binaryType'] = 'blob';
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onerror: WebSocket['onerror'] = null;
  onclose: WebSocket['onclose'] = null;
  protected server: SocketEvents | undefined;
  #readyState: 0 | 1 | 2 | 3 = this.CONNECTING;

  constructor(url: string | URL, dial: Dial) {
    super();
    this.url = websocketUrl(url);
    this.listen('open', (event) => this.onopen?.(event));
    this.listen('message', (event) => this.onmessage?.(event as MessageEvent));
    this.listen('error', (event) => this.onerror?.(event as never));
    this.listen('close', (event) => this.onclose?.(event as CloseEvent));
    queueMicrotask(() => this.#connect(dial));
  }

  get readyState(): 0 | 1 | 2 | 3 {
    return this.#readyState;
  }

  /** Listeners that were added and not removed, and handlers that are set. */
  override get listenerCount(): number {
    const handlers = [this.onopen, this.onmessage, this.onerror, this.onclose];
    return super.listenerCount + handlers.filter((handler) => handler !== null).length;
  }

  send(data: Parameters<WebSocket['send']>[0]): void {
    if (this.#readyState === this.CONNECTING)
      throw new DOMException('The socket is not open yet.', 'InvalidStateError');
    if (this.#readyState === this.OPEN) queueMicrotask(() => this.server?.message(data));
  }

  close(code?: number, reason = ''): void {
    checkClientClose(code, reason);
    if (this.#readyState >= this.CLOSING) return;
    const isConnecting = this.#readyState === this.CONNECTING;
    this.#readyState = this.CLOSING;
    queueMicrotask(() => (isConnecting ? this.end() : this.server?.closing?.(code, reason)));
  }

  #connect(dial: Dial): void {
    if (this.#readyState !== this.CONNECTING) return;
    this.server = dial(this.url, {
      send: (data) => queueMicrotask(() => this.#receive(data)),
      close: (code = 1005, reason = '') => queueMicrotask(() => this.end(code, reason, true)),
      terminate: () => queueMicrotask(() => this.end()),
      pong: (data) => queueMicrotask(() => this.ponged(data)),
    });
    if (!this.server) {
      this.end();
      return;
    }
    this.#readyState = this.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  #receive(data: string | Uint8Array): void {
    if (this.#readyState === this.OPEN) this.dispatchEvent(new MessageEvent('message', { data: this.#decoded(data) }));
  }

  #decoded(data: string | Uint8Array): unknown {
    if (typeof data === 'string') return data;
    const bytes = new Uint8Array(data);
    return this.binaryType === 'blob' ? new Blob([bytes]) : bytes.buffer;
  }

  /** An answer to a ping came, for sockets that can ping. */
  protected ponged(_data?: Uint8Array): void {}

  /** A connection that ends without a closing handshake has the code 1006 and an error before it. */
  protected end(code = 1006, reason = '', wasClean = false): void {
    if (this.#readyState === this.CLOSED) return;
    this.#readyState = this.CLOSED;
    if (!wasClean) this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new ClosedEvent(code, reason, wasClean));
    this.server?.closed();
  }
}

function websocketUrl(url: string | URL): string {
  const parsed = URL.parse(String(url));
  if (parsed && /^(ws|http)s?:$/.test(parsed.protocol)) return parsed.href.replace(/^http/, 'ws').replace(/#.*/, '');
  throw new DOMException(`${url} is not the address of a websocket.`, 'SyntaxError');
}

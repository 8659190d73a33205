import { type ActionName, type DisconnectReason, type ErrorType, type PushName, pushes } from '../../generated/rtm.ts';
import type { AnswerRule } from './answer-rules.ts';
import { checkServerClose } from './close-arguments.ts';
import { Connection } from './connection.ts';
import { Desk, type RtmMoments } from './desk.ts';
import { type MemorySocketClass, MemorySockets } from './memory-sockets.ts';
import { isRtmAddress } from './rtm-address.ts';
import { RtmRefusal } from './rtm-refusal.ts';
import type { RtmRequest } from './rtm-request.ts';
import type { ServerSocket, SocketEvents } from './server-socket.ts';

export interface RtmServerOptions {
  /** The tokens that log in, or what decides on them. Any that is not empty by default. */
  tokens?: readonly string[] | ((token: string) => boolean);
  /** How many of the last messages are kept to look at. 1,000 by default. */
  keep?: number;
  /** Gives the sockets in memory `ping()`, `terminate()` and the event `pong`, as those of the npm package `ws` have. */
  controlFrames?: boolean;
}

/** What an action fails with. */
export interface RtmError {
  type: ErrorType | (string & {});
  message: string;
}

/**
 * The realtime server of the LiveChat Agent API, for tests: it answers with the samples of the documentation, and does
 * what it is told to. It has no timers.
 */
export class RtmServer {
  /** A class with the platform's interface whose sockets are connected to this server, in memory. */
  readonly WebSocket: MemorySocketClass;
  readonly #sockets: MemorySockets;
  readonly #desk: Desk;
  readonly #connections = new Set<Connection>();
  #isRefusing = false;
  #isStalled = false;
  #most = 0;

  constructor({ tokens = isNotEmpty, keep = 1_000, controlFrames = false }: RtmServerOptions = {}) {
    this.#desk = new Desk(typeof tokens === 'function' ? tokens : (token) => tokens.includes(token), keep);
    const dial = (url: string, socket: ServerSocket) => {
      return this.#isRefusing || !isRtmAddress(url) ? undefined : this.accept(socket);
    };
    this.#sockets = new MemorySockets(dial, controlFrames);
    this.WebSocket = this.#sockets.WebSocket;
  }

  /** How many connections are open: neither side has begun to close them. */
  get connections(): number {
    return this.#open.length;
  }

  /** How many have ever been open at the same time. */
  get mostConnections(): number {
    return this.#most;
  }

  /** How many listeners the sockets in memory have, the handlers `onopen` and so on counted in. */
  get listeners(): number {
    return this.#sockets.listeners;
  }

  /** The last messages that came, in their order, if they were JSON objects at all. */
  get received(): readonly Partial<RtmRequest>[] {
    return this.#desk.received;
  }

  /** The payloads of the last logins, those that failed too. */
  get logins(): readonly unknown[] {
    return this.#desk.logins;
  }

  /** Whether new connections are refused, as an owner of real sockets must know before it opens one. */
  get isRefusing(): boolean {
    return this.#isRefusing;
  }

  /** Takes the server's end of an open websocket. Its owner calls what is returned. */
  accept(socket: ServerSocket): SocketEvents {
    const connection = new Connection(socket, {
      received: (from, data) => this.#desk.receive(from, data),
      ending: () => this.#desk.moments.happened('close', undefined),
      ended: (gone) => this.#connections.delete(gone),
    });
    if (this.#isStalled) connection.hold();
    this.#connections.add(connection);
    this.#most = Math.max(this.#most, this.connections);
    this.#desk.moments.happened('connection', undefined);
    return connection;
  }

  /** Resolves when a message with the action has been answered next, or the next connection is opened or closed. */
  next<Name extends keyof RtmMoments>(name: Name): Promise<RtmMoments[Name]> {
    return this.#desk.moments.next(name);
  }

  /** Tells all who are logged in, with the documented sample by default. Returns how many that are. */
  push(name: PushName | (string & {}), payload: unknown = pushes[name as PushName]): number {
    const listening = this.#open.filter(({ isLoggedIn }) => isLoggedIn);
    for (const connection of listening) connection.send(pushMessage(name, payload));
    return listening.length;
  }

  /** Sends a frame as it is to all connections. Returns how many they are. */
  send(data: string | Uint8Array): number {
    for (const connection of this.#open) connection.send(data);
    return this.connections;
  }

  /** Answers an action in another way than the documentation shows. Returns what undoes it. */
  answer(action: ActionName, rule: AnswerRule): () => void {
    return this.#desk.rules.add(action, rule, Number.POSITIVE_INFINITY);
  }

  /** Fails an action, as often as is said. Returns what undoes it. */
  fail(action: ActionName, { type, message }: RtmError, times: number = Number.POSITIVE_INFINITY): () => void {
    const rule = () => {
      throw new RtmRefusal(type, message);
    };
    return this.#desk.rules.add(action, rule, times);
  }

  /** Says why it ends the connections, and closes them. */
  disconnect(reason: DisconnectReason | (string & {})): void {
    for (const connection of this.#open) connection.close(1000, '', pushMessage('agent_disconnected', { reason }));
  }

  /** Closes all connections. */
  close(code = 1000, reason = ''): void {
    checkServerClose(code, reason);
    for (const connection of this.#open) connection.close(code, reason);
  }

  /** Breaks all connections without a word. Clients see the code 1006. */
  drop(): void {
    for (const connection of [...this.#connections]) connection.terminate();
  }

  /**
   * Says nothing any more, on new connections neither: no answers, no pongs, no pushes, not even to a client that closes.
   * What comes is taken, and what would be said is said by `resume`. Closing and dropping work all the same.
   */
  stall(): void {
    this.#isStalled = true;
    for (const connection of this.#connections) connection.hold();
  }

  resume(): void {
    this.#isStalled = false;
    for (const connection of [...this.#connections]) connection.release();
  }

  /** Lets no more connections be opened. */
  refuse(): void {
    this.#isRefusing = true;
  }

  allow(): void {
    this.#isRefusing = false;
  }

  get #open(): Connection[] {
    return [...this.#connections].filter(({ isOpen }) => isOpen);
  }
}

function isNotEmpty(token: string): boolean {
  return token !== '';
}

function pushMessage(action: string, payload: unknown): string {
  return JSON.stringify({ action, type: 'push', payload });
}

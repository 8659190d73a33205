import type { TokenFunction } from '@colloquy/core';
import type { LoginRequest } from '../../generated/models.ts';
import type { WebSocketClass } from './socket.ts';
import type { Timers } from './timers.ts';

/** How the client is set up. */
export interface RtmOptions {
  /**
   * The access token, or a function that gives one. It is asked at every login, and given the refused token for another one.
   * With a mere token, the client is closed when it is refused or expires.
   */
  token: string | TokenFunction;
  /** Where the server is. LiveChat's address by default; a mock's, for example, `ws://127.0.0.1:4010/v3.0/agent/rtm/ws`. */
  url?: string | undefined;
  /** What is told at login besides the token. */
  login?: Omit<LoginRequest, 'token' | 'reconnect'> | undefined;
  /** Milliseconds a call may take, waiting for a connection included; `Infinity` for no end. 15,000 by default. */
  timeout?: number | undefined;
  /** Milliseconds an attempt to connect may take, login included. 10,000 by default. */
  attemptTimeout?: number | undefined;
  /** Milliseconds without a sign of life, after a ping, until a connection counts as dead. 10,000 by default. */
  pingTimeout?: number | undefined;
  /** What becomes of calls that are made while there is no connection: they `wait` for the next one, or `fail`. */
  whenDisconnected?: 'wait' | 'fail' | undefined;
  /** Stands in for the platform's `WebSocket`. */
  WebSocket?: WebSocketClass | undefined;
  /** Stand in for the platform's timers. */
  timers?: Timers | undefined;
}

/** What one call can have of its own. */
export interface RtmCallOptions {
  /** Ends the call. The server may do it all the same. */
  signal?: AbortSignal | undefined;
  /** Milliseconds this call may take, waiting for a connection included; `Infinity` for no end. */
  timeout?: number | undefined;
  /** The bot that makes the call. Only bots have it. */
  author_id?: string | undefined;
}

export interface ConnectOptions {
  /** Gives up connecting. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until there must be a connection; `Infinity` for no end. 30,000 by default. */
  timeout?: number | undefined;
}

export interface PushesOptions {
  /** How many pushes may wait for the loop; one more ends it with an error. 1,000 by default. */
  limit?: number | undefined;
  /** Ends the loop. */
  signal?: AbortSignal | undefined;
}

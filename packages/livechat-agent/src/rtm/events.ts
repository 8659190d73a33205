import type { LoginResponse } from '../../generated/models.ts';
import type { RtmPushes } from '../../generated/rtm.ts';
import type { AnyPush } from './push.ts';

/** `waiting` is between two attempts to connect. */
export type RtmState = 'idle' | 'connecting' | 'ready' | 'waiting' | 'closed';

/** The client went from one state to another. */
export interface StateChange {
  from: RtmState;
  to: RtmState;
  /** Why, if something went wrong or the client was closed. */
  error?: Error | undefined;
}

/** A time in which pushes may have been missed, since there was no connection. */
export interface Gap {
  since: Date;
  until: Date;
}

/** What happens to the connection. */
export interface ConnectionEvents {
  state: StateChange;
  /** The client logged in; with what the server tells then. */
  login: LoginResponse;
  gap: Gap;
  /** A handler threw, or the server sent what the protocol does not know. */
  error: unknown;
}

/** What can be listened to: pushes by name, and what happens to the connection. */
export interface RtmEvents extends RtmPushes, ConnectionEvents {
  /** Every push, those included that the spec does not know. */
  push: AnyPush;
}

import type { RtmPushes } from '../../generated/rtm.ts';

/** A push that the spec knows. */
export type KnownPush = {
  [Action in keyof RtmPushes]: { isKnown: true; action: Action; payload: RtmPushes[Action] };
}[keyof RtmPushes];

/** A push that came after the spec was written. */
export interface UnknownPush {
  isKnown: false;
  action: string;
  payload: unknown;
}

export type AnyPush = KnownPush | UnknownPush;

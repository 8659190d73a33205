import type { Outgoing } from './request.ts';

/** What all events of a call tell. Headers that hold secrets are replaced. */
export interface CallEvent {
  /** The same for all events of one call. */
  readonly call: number;
  /** Name of the operation in the spec; empty for a call by path. */
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

export interface RequestEvent extends CallEvent {
  readonly headers: Readonly<Record<string, string>>;
}

export interface ResponseEvent extends CallEvent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly milliseconds: number;
}

/** The call is tried again, after a pause. */
export interface RetryEvent extends CallEvent {
  readonly milliseconds: number;
  /** Status of the answer, or the error there was instead of one. */
  readonly reason: number | Error;
}

/** The call waits, because the vendor's rate limit is used up. */
export interface WaitEvent extends CallEvent {
  readonly milliseconds: number;
}

/** Functions that are told what a client does. They cannot change it; what they throw is ignored. */
export interface Observers {
  /** Told before each request, also before a repeated one. */
  onRequest?: (event: RequestEvent) => void;
  /** Told when the head of an answer is here. */
  onResponse?: (event: ResponseEvent) => void;
  onRetry?: (event: RetryEvent) => void;
  onWait?: (event: WaitEvent) => void;
}

const secret = /authorization|cookie|api-?key|token/i;
let lastCall = 0;

/** Tells the observers of one call what happens to it. */
export interface CallReport {
  attempt: number;
  tell(name: keyof Observers, details: () => object): void;
}

export function reportOn({ operationId, method, url }: Outgoing, observers: Observers): CallReport {
  lastCall += 1;
  const call = lastCall;
  return {
    attempt: 1,
    tell(name, details) {
      const observer = observers[name] as ((event: object) => void) | undefined;
      // An observer that fails, now or later, must not change what it observes.
      try {
        const told: unknown = observer?.({ call, operationId, method, url, attempt: this.attempt, ...details() });
        if (told) Promise.resolve(told).catch(() => {});
      } catch {}
    },
  };
}

export function redacted(headers: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(Array.from(headers, ([name, value]) => [name, secret.test(name) ? '[redacted]' : value]));
}

import { type Clock, systemClock } from './clock.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import type { Fetch } from './options.ts';

export interface RetryPolicy {
  /** How often a call is tried again. */
  retries: number;
  /** Whether the call may be repeated although its method says no such thing. */
  idempotent: boolean;
}

const idempotentMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];
const passingStatuses = [408, 429, 500, 502, 503, 504];
const firstDelay = 500;
const longestDelay = 8_000;
const longestRetryAfter = 60_000;

export function checkRetries(retries: number): number {
  if (Number.isInteger(retries) && retries >= 0 && retries <= 10) return retries;
  throw new ArgumentError(`retries must be a number from 0 to 10: ${retries}.`);
}

/** Tries again what failed in passing, if that can't do anything twice. */
export function withRetries(fetch: Fetch, { retries, idempotent }: RetryPolicy, clock: Clock = systemClock): Fetch {
  if (retries === 0) return fetch;
  return async (request) => {
    const repeatable = idempotent || idempotentMethods.includes(request.method);
    for (let attempt = 0; attempt < retries; attempt += 1) {
      const delay = await fetch(request.clone()).then(
        (response) => delayAfter(response, repeatable, attempt, clock) ?? response,
        (error: unknown) => {
          if (repeatable && error instanceof ConnectionError) return backoff(attempt, clock);
          throw error;
        },
      );
      if (typeof delay !== 'number') return delay;
      await clock.sleep(delay, request.signal);
    }
    return fetch(request);
  };
}

/** How long to wait before the next attempt; undefined if there shall be none. */
function delayAfter(response: Response, repeatable: boolean, attempt: number, clock: Clock): number | undefined {
  const { status, headers, body } = response;
  const wish = retryAfter(headers.get('retry-after'), clock);
  const didNothing = status === 429 || (status === 503 && wish !== undefined);
  if (!didNothing && !(repeatable && passingStatuses.includes(status))) return;
  if (wish !== undefined && wish > longestRetryAfter) return;
  // A body that nobody reads keeps the connection busy.
  void body?.cancel();
  return wish ?? backoff(attempt, clock);
}

/** Exponential, with full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function backoff(attempt: number, { random }: Clock): number {
  return random() * Math.min(longestDelay, firstDelay * 2 ** attempt);
}

/** Milliseconds that the server asks for, as seconds or as a date; undefined if it doesn't. */
function retryAfter(value: string | null, { now }: Clock): number | undefined {
  if (value === null || value.trim() === '') return;
  const seconds = Number(value);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(value) - now() : seconds * 1_000;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

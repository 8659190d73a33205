import type { Clock } from './clock.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { isColloquyError } from './errors/colloquy-error.ts';

export interface RetryPolicy {
  /** How often a call is tried again. */
  readonly retries: number;
  /** Whether doing the call twice does the same as doing it once. */
  readonly isIdempotent: boolean;
  /** When the call must be over. */
  readonly endsAt: number;
}

/** What became of an attempt. */
export type Outcome = { response: Response } | { error: unknown };

const idempotentMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];
const passingStatuses = [408, 429, 500, 502, 503, 504];
const passingErrors = ['connection', 'timeout'];
const firstDelay = 500;
const longestDelay = 8_000;
const longestRetryAfter = 60_000;

export function checkRetries(retries: number): number {
  if (Number.isInteger(retries) && retries >= 0 && retries <= 10) return retries;
  throw new ArgumentError(`retries must be a number from 0 to 10: ${retries}.`);
}

export function isIdempotent(method: string): boolean {
  return idempotentMethods.includes(method);
}

/** Milliseconds to wait before the next attempt; undefined if there shall be none, as when it would do things twice. */
export function delayAfter(outcome: Outcome, attempt: number, policy: RetryPolicy, clock: Clock): number | undefined {
  if (attempt > policy.retries) return;
  const delay = 'error' in outcome ? afterError(outcome.error, policy) : afterAnswer(outcome.response, policy, clock);
  if (delay === undefined) return;
  // Exponential, with full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const wait = delay ?? clock.random() * Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return clock.now() + wait < policy.endsAt ? wait : undefined;
}

/** Null stands for a delay of our own choice. */
function afterError(error: unknown, policy: RetryPolicy): null | undefined {
  return policy.isIdempotent && isColloquyError(error) && passingErrors.includes(error.kind) ? null : undefined;
}

function afterAnswer({ status, headers }: Response, policy: RetryPolicy, clock: Clock): number | null | undefined {
  const wish = retryAfter(headers.get('retry-after'), clock);
  const didNothing = status === 429 || (status === 503 && wish !== null);
  if (!didNothing && !(policy.isIdempotent && passingStatuses.includes(status))) return;
  return wish !== null && wish > longestRetryAfter ? undefined : wish;
}

/** Milliseconds that the server asks for, as seconds or as a date; null if it doesn't. */
function retryAfter(value: string | null, clock: Clock): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(value) - clock.now() : seconds * 1_000;
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

import { AbortedError, ArgumentError } from '@colloquy/core';
import type { Timers } from './timers.ts';

// A timer with a longer delay fires at once: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value
const longestDelay = 2_147_483_647;

export interface Limits {
  /** Milliseconds; no end by default. */
  timeout?: number;
  signal?: AbortSignal | undefined;
}

/**
 * A promise that is rejected when the time is over or the signal is aborted.
 *
 * @param start gives what else settles it to who will; returns what undoes that.
 */
export function within<Value>(
  timers: Timers,
  what: string,
  { timeout, signal }: Limits,
  late: () => Error,
  start: (resolve: (value: Value) => void, reject: (error: unknown) => void) => () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const settle =
      <Outcome>(pass: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        for (const stop of stops) stop();
        pass(outcome);
      };
    const fail = settle(reject);
    const abort = () => fail(new AbortedError(`${what} was aborted.`, { cause: signal?.reason }));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    stops.push(() => signal?.removeEventListener('abort', abort), start(settle(resolve), fail));
    if (timeout) stops.push(timers.after(timeout, () => fail(late())));
  });
}

export function checkMilliseconds(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value > 0) || (value > longestDelay && Number.isFinite(value))) {
      throw new ArgumentError(`${name} must be milliseconds up to ${longestDelay}, or Infinity, not ${value}.`);
    }
  }
}

import type { Timers } from './timers.ts';

const firstDelay = 1_000;
const longestDelay = 30_000;

/** Milliseconds before the next attempt: doubled each time, and half of it left to chance so that clients don't come all at once. */
export function backoff(failures: number, timers: Pick<Timers, 'random'>): number {
  const delay = Math.min(longestDelay, firstDelay * 2 ** (failures - 1));
  return (delay / 2) * (1 + timers.random());
}

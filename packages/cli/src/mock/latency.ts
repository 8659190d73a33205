import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../usage-error.ts';

/** Milliseconds, or from how many to how many. */
export type Latency = number | [from: number, to: number];

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
};

/** How long to wait before the next answer. */
export function createDelay(latency: Latency, random: () => number): () => number {
  const [from, to] = typeof latency === 'number' ? [latency, latency] : latency;
  if (!(from >= 0 && to >= from && to < 2 ** 31)) {
    throw new UsageError(`latency must be milliseconds, or from how many to how many, not ${JSON.stringify(latency)}.`);
  }
  return () => from + (to - from) * random();
}

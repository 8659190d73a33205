import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { type RateLimit, RateLimiter } from './rate-limit.ts';
import { noon } from './testing/clock.ts';
import { Turns } from './testing/turns.ts';

const { signal: never } = new AbortController();

describe('whenever the calls come', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'no period has more than the limit, and nobody waits longer: seed %d',
    async (seed) => {
      const random = randomFrom(seed);
      const limit: RateLimit = {
        requests: 1 + Math.floor(random() * 20),
        seconds: 1 + Math.floor(random() * 10),
        per: 'ip',
      };
      const turns = new Turns(limit);
      const arrivals: number[] = [];
      const starts: number[] = [];
      for (let index = 0; index < 300; index += 1) {
        // Bursts and lulls.
        if (random() < 0.3) await turns.clock.pass(Math.floor(random() ** 4 * 5_000));
        arrivals.push(turns.clock.now());
        void turns.want(`${index}`).then(() => starts.push(turns.clock.now()));
      }
      await turns.clock.pass(300_000 * limit.seconds);

      expect(turns.taken.map(([name]) => Number(name))).toEqual([...arrivals.keys()]);
      expect(mostInAPeriod(starts, limit)).toBeLessThanOrEqual(limit.requests);
      expect(starts).toEqual(earliestStarts(arrivals, limit));
    },
  );

  test('not even if the clock wakes its sleepers too early', async () => {
    const limit: RateLimit = { requests: 3, seconds: 1, per: 'ip' };
    const random = randomFrom(9);
    let time = noon;
    const clock: Clock = {
      now: () => time,
      random,
      sleep: async (milliseconds) => {
        time += Math.max(1, milliseconds - Math.floor(random() * 3));
      },
    };
    const limiter = new RateLimiter(limit, clock);
    const starts: number[] = [];
    for (let index = 0; index < 200; index += 1) {
      await limiter.acquire(never, () => {});
      starts.push(time);
    }
    expect(mostInAPeriod(starts, limit)).toBe(limit.requests);
  });
});

/** How many turns there are at most in a window as long as the period, wherever it begins. */
function mostInAPeriod(starts: number[], { seconds }: RateLimit): number {
  const windows = starts.map((begin) => starts.filter((start) => start >= begin && start < begin + seconds * 1_000));
  return Math.max(...windows.map(({ length }) => length));
}

function earliestStarts(arrivals: number[], { requests, seconds }: RateLimit): number[] {
  const starts: number[] = [];
  for (const arrival of arrivals) {
    const oldest = starts.at(-requests);
    const isFree = oldest === undefined || starts.length < requests;
    starts.push(Math.max(arrival, isFree ? 0 : oldest + seconds * 1_000, starts.at(-1) ?? 0));
  }
  return starts;
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { type RateLimit, RateLimiter } from '../rate-limit.ts';
import { noon, StoppedClock } from './clock.ts';

const { signal: never } = new AbortController();

/** Who gets a turn, and when. */
export class Turns {
  readonly clock = new StoppedClock();
  readonly limiter: RateLimiter;
  readonly taken: [name: string, second: number][] = [];
  readonly waits: [name: string, milliseconds: number][] = [];

  constructor(limit: RateLimit) {
    this.limiter = new RateLimiter(limit, this.clock);
  }

  async want(name: string, signal = never): Promise<void> {
    await this.limiter.acquire(signal, (milliseconds) => this.waits.push([name, milliseconds]));
    this.taken.push([name, (this.clock.now() - noon) / 1_000]);
  }

  /** Wants turns that nobody waits for. */
  queue(...names: string[]): void {
    for (const name of names) void this.want(name);
  }
}

import type { Clock } from './clock.ts';

/** How many calls a vendor takes in a period, counted per address or per credentials. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
  readonly per: 'ip' | 'credential';
}

type OnWait = (milliseconds: number) => void;

/** Keeps calls below a limit. First come, first served. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #clock: Clock;
  readonly #starts: number[] = [];
  #queued = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Resolves when it is the caller's turn. A caller who gives up takes no turn away. */
  acquire(signal: AbortSignal, onWait: OnWait): Promise<void> {
    const delay = this.#delayOf(this.#starts.length + this.#queued);
    if (delay > 0) onWait(delay);
    this.#queued += 1;
    const turn = this.#last
      .then(() => this.#take(signal))
      .finally(() => {
        this.#queued -= 1;
      });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** How long the call with that many before it waits, if none of them gives up. */
  #delayOf(before: number): number {
    const { requests, seconds } = this.#limit;
    const place = before - requests;
    const start = this.#starts[place % requests] ?? this.#clock.now();
    return place < 0 ? 0 : start + (Math.floor(place / requests) + 1) * seconds * 1_000 - this.#clock.now();
  }

  async #take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#starts.length >= this.#limit.requests) {
      // Timers may end a millisecond early.
      for (let delay = this.#delayOf(this.#starts.length); delay > 0; delay = this.#delayOf(this.#starts.length)) {
        await this.#clock.sleep(delay, signal);
      }
      this.#starts.shift();
    }
    this.#starts.push(this.#clock.now());
  }
}

/** Gives the limiter for a host and its credentials. */
export type Limit = (host: string, credentials: string, clock: Clock) => RateLimiter;

/** A limit whose limiters are shared by all clients that use it. */
export function rateLimit(limit: RateLimit): Limit {
  const limiters = new Map<string, RateLimiter>();
  return (host, credentials, clock) => {
    const key = limit.per === 'ip' ? host : `${host} ${credentials}`;
    const limiter = limiters.get(key) ?? new RateLimiter(limit, clock);
    limiters.set(key, limiter);
    return limiter;
  };
}

import type { Clock } from '../clock.ts';

export const noon = Date.UTC(2026, 0, 1, 12);

/** Time that passes only while somebody sleeps, and then at once. */
export class HastyClock implements Clock {
  readonly slept: number[] = [];
  time = noon;
  chance = 0.5;

  now(): number {
    return this.time;
  }

  random(): number {
    return this.chance;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
  }
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** Time that passes only when the test says so. */
export class StoppedClock implements Clock {
  #time = noon;
  #sleepers: Sleeper[] = [];

  get sleepers(): number {
    return this.#sleepers.length;
  }

  now(): number {
    return this.#time;
  }

  random(): number {
    return 0.5;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        signal.removeEventListener('abort', abort);
      };
      const abort = () => {
        leave();
        reject(signal.reason);
      };
      const wake = () => {
        leave();
        resolve();
      };
      const sleeper = { until: this.#time + milliseconds, wake };
      if (signal.aborted) reject(signal.reason);
      else {
        this.#sleepers.push(sleeper);
        signal.addEventListener('abort', abort);
      }
    });
  }

  /** Lets time pass, and everything happen that is due in it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    await settled();
    for (;;) {
      const [next] = this.#sleepers.toSorted((a, b) => a.until - b.until);
      if (!next || next.until > end) break;
      this.#time = Math.max(this.#time, next.until);
      next.wake();
      await settled();
    }
    this.#time = end;
  }
}

/** Waits until all that can go on without time or network has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

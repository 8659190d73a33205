import type { Timers } from '../timers.ts';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Time that passes only when the test says so. */
export class StoppedTimers implements Timers {
  chance = 0;
  #now = Date.UTC(2026, 0, 1, 12);
  #timers = new Set<Timer>();

  /** How many are set. */
  get size(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { due: this.#now + milliseconds, run };
    if (Number.isFinite(milliseconds)) this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass, and everything happen that is due in it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next);
      this.#now = next.due;
      next.run();
      await settled();
    }
    this.#now = end;
  }

  #next(end: number): Timer | undefined {
    const [first] = [...this.#timers].sort((a, b) => a.due - b.due);
    return first && first.due <= end ? first : undefined;
  }
}

/** Waits until everything has happened that needs neither time nor network. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

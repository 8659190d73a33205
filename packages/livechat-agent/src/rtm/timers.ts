/** Time and chance, so that tests can bring their own. */
export interface Timers {
  now(): number;
  /** A number from 0 to 1. */
  random(): number;
  /** Runs something later, or never after `Infinity`; gives a function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    // setTimeout takes Infinity for no time at all.
    const timer = Number.isFinite(milliseconds) ? setTimeout(run, milliseconds) : undefined;
    return () => clearTimeout(timer);
  },
};

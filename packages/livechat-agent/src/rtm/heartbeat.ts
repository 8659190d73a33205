import type { Timers } from './timers.ts';

export interface Heartbeat {
  start(): void;
  /** Something was heard. */
  heard(): void;
  stop(): void;
}

/**
 * Beats as long as a connection lives, and says when nothing is heard after a beat. Each connection has one of its own.
 *
 * @param every milliseconds from one beat to the next
 * @param patience milliseconds in which something must be heard after a beat
 */
export function createHeartbeat(
  timers: Timers,
  every: number,
  patience: number,
  beat: () => void,
  silent: () => void,
): Heartbeat {
  let stopBeating: (() => void) | undefined;
  let stopWaiting: (() => void) | undefined;
  const heard = () => {
    stopWaiting?.();
    stopWaiting = undefined;
  };
  const start = () => {
    stopBeating = timers.after(every, () => {
      start();
      stopWaiting ??= timers.after(patience, silent);
      beat();
    });
  };
  const stop = () => {
    stopBeating?.();
    heard();
  };
  return { start, heard, stop };
}

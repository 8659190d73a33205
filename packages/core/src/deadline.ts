import { AbortedError } from './errors/aborted-error.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

// A timer with a longer delay fires at once: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value
const longestDelay = 2_147_483_647;

export function checkTimeout(timeout: number): number {
  if (timeout === Number.POSITIVE_INFINITY || (timeout > 0 && timeout <= longestDelay)) return timeout;
  throw new ArgumentError(`timeout must be milliseconds from 1 to ${longestDelay}, or Infinity: ${timeout}.`);
}

/** Runs a call that ends when the time is over or the caller's signal says so, whichever comes first. */
export async function withDeadline<T>(
  label: string,
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => {
    controller.abort(new AbortedError(`${label} was aborted`, { cause: signal?.reason }));
  };
  const expire = () => {
    controller.abort(new TimeoutError(`${label} took longer than ${timeout} ms`));
  };
  if (signal?.aborted) abort();
  const timer = timeout === Number.POSITIVE_INFINITY ? undefined : setTimeout(expire, timeout);
  signal?.addEventListener('abort', abort);
  try {
    controller.signal.throwIfAborted();
    // A token function or a fetch that is passed in may not listen to the signal.
    return await Promise.race([run(controller.signal), rejectedBy(controller.signal)]);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

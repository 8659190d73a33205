import { AbortedError } from './errors/aborted-error.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

// A timer with a longer delay fires at once: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value
const longestDelay = 2_147_483_647;

export function checkTimeout(timeout: number, name = 'timeout'): number {
  if (timeout === Number.POSITIVE_INFINITY || (timeout > 0 && timeout <= longestDelay)) return timeout;
  throw new ArgumentError(`${name} must be milliseconds from 1 to ${longestDelay}, or Infinity: ${timeout}.`);
}

/** Runs what ends when the time is over or the signal says so, whichever comes first. */
export async function withDeadline<T>(
  { method, path }: { method: string; path: string },
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let reject = (_: unknown) => {};
  // A token function or a fetch that is passed in may not listen to the signal.
  const ended = new Promise<never>((_, rejectEnded) => {
    reject = rejectEnded;
  });
  const end = (reason: Error) => {
    controller.abort(reason);
    reject(reason);
  };
  const abort = () => {
    end(new AbortedError(`${method} ${path} was aborted`, { method, path, cause: signal?.reason }));
  };
  const expire = () => end(new TimeoutError(`${method} ${path} took longer than ${timeout} ms`, { method, path }));

  if (signal?.aborted) abort();
  const timer = timeout === Number.POSITIVE_INFINITY ? undefined : setTimeout(expire, timeout);
  signal?.addEventListener('abort', abort);
  try {
    return await Promise.race([ended, controller.signal.aborted ? ended : run(controller.signal)]);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

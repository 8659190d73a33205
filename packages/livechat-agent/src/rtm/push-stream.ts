import { AbortedError, ColloquyError } from '@colloquy/core';
import type { PushesOptions } from './options.ts';

/** More pushes came than the loop over them could take. */
export class OverflowError extends ColloquyError {
  readonly kind = 'connection';
}

/** What a stream hears: pushes, and that there will be none any more, because of an error or not. */
export interface Source<Push> {
  push(value: Push): void;
  end(error?: unknown): void;
}

/**
 * Pushes for a `for await` loop, kept until it comes for them, up to a limit.
 *
 * @param listen is called at once, since pushes may come before the loop begins; returns what stops it.
 */
export function pushStream<Push>(
  { limit = 1_000, signal }: PushesOptions,
  listen: (source: Source<Push>) => () => void,
): AsyncGenerator<Push, void, void> {
  const waiting: Push[] = [];
  let wake = () => {};
  let ending: { error?: unknown } | undefined;

  const end = (error?: unknown) => {
    if (ending) return;
    ending = { error };
    signal?.removeEventListener('abort', abort);
    stop();
    wake();
  };
  const abort = () => {
    waiting.length = 0;
    end(new AbortedError('pushes was aborted.', { cause: signal?.reason }));
  };
  const push = (value: Push) => {
    if (waiting.length < limit) waiting.push(value);
    else end(new OverflowError(`More than ${limit} pushes wait. Take them faster, or give a higher limit.`));
    wake();
  };
  const stop = listen({ push, end });
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();

  const generator = (async function* () {
    for (;;) {
      if (waiting.length > 0) yield waiting.shift() as Push;
      else if (ending?.error) throw ending.error;
      else if (ending) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  })();
  // A generator that has not begun, or waits, is not ended by these alone.
  const leaveBy = (way: 'return' | 'throw') => {
    const leave = generator[way].bind(generator);
    return (value: unknown) => {
      end();
      return leave(value as never);
    };
  };
  return Object.assign(generator, { return: leaveBy('return'), throw: leaveBy('throw') });
}

import type { PushesOptions } from '../options.ts';
import { pushStream } from '../push-stream.ts';

/** A stream of numbers, with what feeds it, and how many listen to the feed. */
export function createStream(options: PushesOptions = {}) {
  let listeners = 0;
  const feed = { push: (_: number) => {}, end: (_?: unknown) => {} };
  const stream = pushStream<number>(options, (source) => {
    listeners += 1;
    Object.assign(feed, source);
    return () => {
      listeners -= 1;
    };
  });
  return { stream, feed, listeners: () => listeners };
}

export const done = { done: true, value: undefined };

/** What a loop gets, which may leave at a value. */
export async function collect(stream: AsyncIterable<number>, until = Number.NaN): Promise<number[]> {
  const values: number[] = [];
  for await (const value of stream) {
    values.push(value);
    if (value === until) break;
  }
  return values;
}

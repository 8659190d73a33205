import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withProgress } from './progress.mjs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function textAfter(seconds: number, isTTY: boolean): Promise<string> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const work = () => new Promise<void>((resolve) => void setTimeout(resolve, seconds * 1_000 + 500));
  const done = withProgress('Working…', work, { write, isTTY });
  await vi.advanceTimersByTimeAsync(seconds * 1_000 + 500);
  await done;
  return text;
}

test('counts the seconds on one line of a terminal', async () => {
  expect(await textAfter(2, true)).toBe('Working…\rWorking… 1 s\rWorking… 2 s\n');
});

test('prints a line each ten seconds elsewhere', async () => {
  expect(await textAfter(25, false)).toBe('Working…\nWorking… 10 s\nWorking… 20 s\n');
});

test('hands on the failure and stops counting', async () => {
  const fail = () => Promise.reject(new Error('no'));
  await expect(withProgress('Working…', fail, { write: () => {} })).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it sleeps as long as it is told, and leaves no listener', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const sleep = systemClock.sleep(100, signal);
  await vi.advanceTimersByTimeAsync(99);
  expect(removed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await sleep;
  expect(removed).toHaveBeenCalledOnce();
});

test('it wakes up when it is aborted, and leaves no timer', async () => {
  const controller = new AbortController();
  const sleep = systemClock.sleep(100, controller.signal);
  controller.abort('enough');
  await expect(sleep).rejects.toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
});

test('it does not fall asleep if it is aborted already', async () => {
  await expect(systemClock.sleep(100, AbortSignal.abort('enough'))).rejects.toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
});

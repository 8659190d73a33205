import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkTimeout, withDeadline } from './deadline.ts';
import { AbortedError } from './errors/aborted-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('what is ready in time is given, and no timer is left', async () => {
  expect(await withDeadline('GET /a', 100, undefined, async () => 'done')).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

test('what takes longer is ended', async () => {
  const outcome = expect(withDeadline('GET /a', 100, undefined, never)).rejects.toThrow(TimeoutError);
  await vi.advanceTimersByTimeAsync(100);
  await outcome;
  expect(vi.getTimerCount()).toBe(0);
});

test('what does not listen to the signal is ended too', async () => {
  const outcome = expect(withDeadline('GET /a', 100, undefined, () => new Promise(() => {}))).rejects.toThrow(
    TimeoutError,
  );
  await vi.advanceTimersByTimeAsync(100);
  await outcome;
});

test('Infinity never ends it', async () => {
  await withDeadline('GET /a', Number.POSITIVE_INFINITY, undefined, async () => expect(vi.getTimerCount()).toBe(0));
});

test("the caller's signal ends it, and its reason is kept", async () => {
  const controller = new AbortController();
  const outcome = withDeadline('GET /a', 100, controller.signal, never).catch((error: unknown) => error);
  controller.abort('enough');
  const error = await outcome;
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ message: 'GET /a was aborted', cause: 'enough' });
});

test('a signal that is aborted already lets nothing start', async () => {
  const run = vi.fn();
  await expect(withDeadline('GET /a', 100, AbortSignal.abort(), run)).rejects.toThrow(AbortedError);
  expect(run).not.toHaveBeenCalled();
});

test("no listener stays on the caller's signal", async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  await withDeadline('GET /a', 100, signal, async () => {});
  expect(removed.mock.calls).toEqual(added.mock.calls);
});

test.each([0, -1, Number.NaN, 2 ** 31])('a timeout of %d is refused', (timeout) => {
  expect(() => checkTimeout(timeout)).toThrow('timeout must be milliseconds from 1');
});

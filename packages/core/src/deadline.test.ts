import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkTimeout, withDeadline } from './deadline.ts';
import { AbortedError } from './errors/aborted-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const call = { method: 'GET', path: '/a' };
const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
const deaf = () => new Promise<never>(() => {});

test('what is ready in time is given, and no timer is left', async () => {
  expect(await withDeadline(call, 100, undefined, async () => 'done')).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['takes longer', never],
  ['does not listen to the signal', deaf],
])('what %s is ended', async (_, run) => {
  const outcome = withDeadline(call, 100, undefined, run).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(100);
  const error = await outcome;
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ message: 'GET /a took longer than 100 ms', method: 'GET', path: '/a' });
  expect(vi.getTimerCount()).toBe(0);
});

test('Infinity never ends it', async () => {
  await withDeadline(call, Number.POSITIVE_INFINITY, undefined, async () => expect(vi.getTimerCount()).toBe(0));
  expect.assertions(1);
});

test.each([
  ['takes longer', never],
  ['does not listen to the signal', deaf],
])("the caller's signal ends what %s, and its reason is kept", async (_, run) => {
  const controller = new AbortController();
  const outcome = withDeadline(call, 100, controller.signal, run).catch((error: unknown) => error);
  controller.abort('enough');
  const error = await outcome;
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ message: 'GET /a was aborted', method: 'GET', path: '/a', cause: 'enough' });
  expect(vi.getTimerCount()).toBe(0);
});

test('what fails while it is ended is told as ended', async () => {
  const controller = new AbortController();
  const run = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('socket hang up'))));
  const outcome = withDeadline(call, 100, controller.signal, run);
  controller.abort('enough');
  await expect(outcome).rejects.toThrow('GET /a was aborted');
});

test('a signal that is aborted already lets nothing start', async () => {
  const run = vi.fn();
  const outcome = withDeadline(call, 100, AbortSignal.abort('enough'), run);
  await expect(outcome).rejects.toMatchObject({ kind: 'aborted', cause: 'enough' });
  expect(run).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('inside another deadline it says which of the two is over', async () => {
  const within = (outer: number, inner: number) =>
    withDeadline(call, outer, undefined, (signal) => withDeadline(call, inner, signal, never));
  const outcomes = Promise.allSettled([within(100, 200), within(200, 50)]);
  await vi.advanceTimersByTimeAsync(200);
  expect((await outcomes).map((outcome) => 'reason' in outcome && outcome.reason.message)).toEqual([
    'GET /a took longer than 100 ms',
    'GET /a took longer than 50 ms',
  ]);
});

test.each([
  ['ends well', async () => 'done'],
  ['fails', () => Promise.reject(new Error('no'))],
])("no listener stays on the caller's signal when it %s", async (_, run) => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  await withDeadline(call, 100, signal, run).catch(() => {});
  expect(added).toHaveBeenCalledOnce();
  expect(removed.mock.calls).toEqual(added.mock.calls);
});

test.each([1, 30_000, 2 ** 31 - 1, Number.POSITIVE_INFINITY])('a timeout of %d is allowed', (timeout) => {
  expect(checkTimeout(timeout)).toBe(timeout);
});

test.each([0, -1, Number.NaN, 2 ** 31, Number.NEGATIVE_INFINITY])('a timeout of %d is refused', (timeout) => {
  expect(() => checkTimeout(timeout)).toThrow('timeout must be milliseconds from 1');
  expect(() => checkTimeout(timeout, 'attemptTimeout')).toThrow('attemptTimeout must be milliseconds from 1');
});

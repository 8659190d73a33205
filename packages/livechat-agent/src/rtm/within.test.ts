import { expect, test, vi } from 'vitest';
import { StoppedTimers } from './testing/stopped-timers.ts';
import { type Limits, within } from './within.ts';

function started(limits: Limits) {
  const timers = new StoppedTimers();
  const undone = vi.fn();
  const settle = { resolve: (_value: string) => {}, reject: (_error: unknown) => {} };
  const start = vi.fn((resolve: typeof settle.resolve, reject: typeof settle.reject) => {
    Object.assign(settle, { resolve, reject });
    return undone;
  });
  const promise = within<string>(timers, 'the test', limits, () => new Error('late'), start);
  return { timers, undone, start, settle, promise };
}

test('it gives what comes in time, and undoes what it did', async () => {
  const { timers, undone, settle, promise } = started({ timeout: 100 });
  settle.resolve('in time');
  expect(await promise).toBe('in time');
  expect([undone.mock.calls.length, timers.size]).toEqual([1, 0]);
});

test('it fails with what goes wrong in time', async () => {
  const { timers, undone, settle, promise } = started({ timeout: 100 });
  settle.reject(new Error('wrong'));
  await expect(promise).rejects.toThrow('wrong');
  expect([undone.mock.calls.length, timers.size]).toEqual([1, 0]);
});

test('it fails when the time is over, not before', async () => {
  const { timers, undone, promise } = started({ timeout: 100 });
  const failed = expect(promise).rejects.toThrow('late');
  await timers.pass(99);
  expect(undone).not.toHaveBeenCalled();
  await timers.pass(1);
  await failed;
  expect([undone.mock.calls.length, timers.size]).toEqual([1, 0]);
});

test.each([{}, { timeout: Number.POSITIVE_INFINITY }])('without an end (%o) it sets no timer', (limits) => {
  expect(started(limits).timers.size).toBe(0);
});

test('it fails when the signal is aborted, with the reason in its cause', async () => {
  const controller = new AbortController();
  const { timers, undone, promise } = started({ timeout: 100, signal: controller.signal });
  controller.abort('enough');
  await expect(promise).rejects.toMatchObject({
    name: 'AbortedError',
    message: 'the test was aborted.',
    cause: 'enough',
  });
  expect([undone.mock.calls.length, timers.size]).toEqual([1, 0]);
});

test('with a signal that is aborted already, it does not begin', async () => {
  const { timers, start, promise } = started({ timeout: 100, signal: AbortSignal.abort() });
  await expect(promise).rejects.toThrow('the test was aborted.');
  expect(start).not.toHaveBeenCalled();
  expect(timers.size).toBe(0);
});

test('what comes after the end changes nothing', async () => {
  const controller = new AbortController();
  const { timers, undone, settle, promise } = started({ timeout: 100, signal: controller.signal });
  settle.resolve('first');
  await promise;
  controller.abort();
  await timers.pass(100);
  expect(await promise).toBe('first');
  expect(undone).toHaveBeenCalledTimes(1);
});

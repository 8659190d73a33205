import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectedScene, createScene } from './testing/scene.ts';
import { connect } from './testing/steps.ts';
import { systemTimers } from './timers.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

test('the timers of the platform run something later', () => {
  const run = vi.fn();
  systemTimers.after(100, run);
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

test('what is called off does not run', () => {
  const run = vi.fn();
  systemTimers.after(100, run)();
  vi.advanceTimersByTime(100);
  expect(run).not.toHaveBeenCalled();
});

test('after Infinity nothing runs', () => {
  const stop = systemTimers.after(Number.POSITIVE_INFINITY, () => {});
  expect(vi.getTimerCount()).toBe(0);
  stop();
});

test('time and chance are those of the platform', () => {
  expect(systemTimers.now()).toBe(Date.now());
  expect(systemTimers.random()).toBeLessThan(1);
  expect(systemTimers.random()).not.toBe(systemTimers.random());
});

test('an attempt to connect may take as long as it likes', async () => {
  const { rtm, server } = createScene({ timers: systemTimers, attemptTimeout: Number.POSITIVE_INFINITY });
  server.stall();
  const connected = rtm.connect({ timeout: Number.POSITIVE_INFINITY });
  await vi.advanceTimersByTimeAsync(10);
  expect(rtm.state).toBe('connecting');
  server.resume();
  await connected;
  rtm.close();
});

test('a ping may wait for its answer as long as it likes', async () => {
  const { rtm, server } = await connectedScene({ timers: systemTimers, pingTimeout: Number.POSITIVE_INFINITY });
  server.stall();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(rtm.state).toBe('ready');
  rtm.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('a client with the timers of the platform leaves none', async () => {
  const { rtm, server } = createScene({ timers: systemTimers });
  server.refuse();
  connect(rtm);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  rtm.close();
  expect(vi.getTimerCount()).toBe(0);
});

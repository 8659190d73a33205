import { expect, test } from 'vitest';
import { CountedEventTarget } from './counted-event-target.ts';

const listener = () => {};

test('a listener counts until it is removed', () => {
  const target = new CountedEventTarget();
  target.addEventListener('a', listener);
  target.addEventListener('a', listener);
  target.addEventListener('b', listener);
  target.addEventListener('b', null as never);
  expect(target.listenerCount).toBe(2);
  target.removeEventListener('a', listener);
  target.removeEventListener('c', listener);
  expect(target.listenerCount).toBe(1);
});

test('a listener for one event counts until the event', () => {
  const target = new CountedEventTarget();
  target.addEventListener('a', listener, { once: true });
  expect(target.listenerCount).toBe(1);
  target.dispatchEvent(new Event('a'));
  expect(target.listenerCount).toBe(0);
});

test('a listener with a signal counts until the signal', () => {
  const target = new CountedEventTarget();
  const controller = new AbortController();
  target.addEventListener('a', listener, { signal: controller.signal });
  expect(target.listenerCount).toBe(1);
  controller.abort();
  expect(target.listenerCount).toBe(0);
  target.addEventListener('a', listener, { signal: controller.signal });
  expect(target.listenerCount).toBe(0);
});

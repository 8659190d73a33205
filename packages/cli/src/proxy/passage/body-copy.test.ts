import { expect, test } from 'vitest';
import { BodyCopy } from './body-copy.ts';

const chunk = (text: string) => Buffer.from(text);

test('a copy has all chunks', () => {
  const copy = new BodyCopy({ left: 10 }, 10);
  copy.add(chunk('ab'));
  copy.add(chunk('c'));
  expect(String(copy.bytes)).toBe('abc');
});

test('a body beyond the limit is not kept, and takes no room', () => {
  const room = { left: 100 };
  const copy = new BodyCopy(room, 4);
  for (const text of ['abc', 'de', 'f']) copy.add(chunk(text));
  expect(copy.bytes).toBeUndefined();
  expect(room.left).toBe(100);
});

test('copies share the room, and give it back', () => {
  const room = { left: 4 };
  const first = new BodyCopy(room, 10);
  const second = new BodyCopy(room, 10);
  first.add(chunk('abc'));
  second.add(chunk('de'));
  expect(second.bytes).toBeUndefined();
  first.release();
  expect(room.left).toBe(4);
});

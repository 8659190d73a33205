import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const item = (order: number, timestamp = 0) => ({ order, timestamp });

test('the server says the order, not the time', () => {
  const items = [item(3, 100), item(1, 200), item(2, 100)];
  expect(inOrder(items).map(({ order }) => order)).toEqual([1, 2, 3]);
});

test('what is given stays as it was', () => {
  const items = [item(2), item(1)];
  inOrder(items);
  expect(items).toEqual([item(2), item(1)]);
});

test('items of the same order stay as they came', () => {
  expect(inOrder([item(1, 5), item(0), item(1, 4)])).toEqual([item(0), item(1, 5), item(1, 4)]);
});

test('nothing is in order', () => {
  expect(inOrder([])).toEqual([]);
});

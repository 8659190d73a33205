import { expect, test } from 'vitest';
import { median, race, table } from './rounds.ts';

test('the median is the middle, or between the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test('contestants take turns, and each makes all its calls', async () => {
  const order: string[] = [];
  const contestant = (name: string) => ({ name, call: async () => order.push(name) });
  const results = await race([contestant('a'), contestant('b')], 2, 2);
  expect(order.join('')).toBe('aabbaabb');
  expect(results.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(results.every(({ microseconds }) => microseconds >= 0)).toBe(true);
});

test('a table says what is added, and the ratio to ours', () => {
  const results = [
    { name: 'raw', microseconds: 10 },
    { name: 'ours', microseconds: 30 },
    { name: 'other', microseconds: 50 },
  ];
  expect(
    table(results, 'ours')
      .split('\n')
      .map((line) =>
        line
          .split(/\s{2,}/)
          .slice(1)
          .join(' '),
      ),
  ).toEqual(['median added ratio', '10.0 0.0', '30.0 20.0 1.00', '50.0 40.0 2.00']);
});

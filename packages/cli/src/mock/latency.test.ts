import { expect, test } from 'vitest';
import { createDelay, type Latency } from './latency.ts';

test.each([
  [0, 0.5, 0],
  [100, 0.5, 100],
  [[50, 200], 0, 50],
  [[50, 200], 0.5, 125],
] as [Latency, number, number][])('latency %j with chance %d is %d ms', (latency, chance, milliseconds) => {
  expect(createDelay(latency, () => chance)()).toBe(milliseconds);
});

test.each([-1, Number.NaN, [2, 1], [Number.NaN, 1], Number.POSITIVE_INFINITY] as Latency[])(
  '%j is refused',
  (latency) => {
    expect(() => createDelay(latency, () => 0)).toThrow('latency must be milliseconds');
  },
);

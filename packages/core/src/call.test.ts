import { expect, test } from 'vitest';
import { Call } from './call.ts';

const response = new Response();
const succeeded = () => new Call(Promise.resolve({ data: 1, response }));
const failed = () => new Call<number>(Promise.reject(new Error('no')));

test('await gives the data', async () => {
  expect(await succeeded()).toBe(1);
});

test('withResponse gives the data and the response', async () => {
  expect(await succeeded().withResponse()).toEqual({ data: 1, response });
});

test('it is a promise to everything that takes one', async () => {
  const ended: string[] = [];
  const end = () => void ended.push('ended');
  expect(await Promise.all([succeeded(), succeeded().finally(end), failed().catch(() => 2)])).toEqual([1, 1, 2]);
  await expect(failed()).rejects.toThrow('no');
  await expect(failed().withResponse()).rejects.toThrow('no');
  expect(ended).toEqual(['ended']);
});

import { expect, test } from 'vitest';
import { createTokens } from './tokens.ts';

function recording(...given: string[]) {
  const asked: unknown[] = [];
  const tokens = createTokens((refused) => {
    asked.push(refused);
    return given.shift() ?? 'the-last';
  });
  return { asked, tokens };
}

test('a fixed token is given each time, and has no successor', async () => {
  const tokens = createTokens('fixed');
  expect(await tokens.next()).toBe('fixed');
  expect(tokens.refuse('fixed')).toBe(false);
  expect(await tokens.next()).toBe('fixed');
});

test('a function is asked with the refused token for another one', async () => {
  const { asked, tokens } = recording('first', 'second');
  expect(await tokens.next()).toBe('first');
  expect(tokens.refuse('first')).toBe(true);
  expect(await tokens.next()).toBe('second');
  expect(asked).toEqual([undefined, 'first']);
});

test('the successor of a refused token that is refused too has none', async () => {
  const { asked, tokens } = recording();
  tokens.refuse('first');
  expect(tokens.refuse('second')).toBe(false);
  await tokens.next();
  expect(asked).toEqual(['second']);
});

test('once a token is accepted, a refusal is a first one again', async () => {
  const { asked, tokens } = recording();
  tokens.refuse('first');
  tokens.accepted();
  await tokens.next();
  expect(tokens.refuse('second')).toBe(true);
  expect(asked).toEqual([undefined]);
});

const problem = 'token must be a text, or a function that gives one.';

test.each(['', undefined, null, 1, {}])('%j is no token', async (token) => {
  expect(() => createTokens(token as string)).toThrow(problem);
  await expect(createTokens(() => token as string).next()).rejects.toMatchObject({ name: 'ArgumentError' });
});

test('a function may throw, or reject', async () => {
  const error = new Error('No token today.');
  const throwing = createTokens(() => {
    throw error;
  });
  await expect(throwing.next()).rejects.toBe(error);
  await expect(createTokens(() => Promise.reject(error)).next()).rejects.toBe(error);
});

import { describe, expect, test } from 'vitest';
import { authorization } from './auth.ts';
import { settled } from './testing/clock.ts';

test('a token becomes a bearer header', () => {
  expect(authorization({ token: 'abc' }).header()).toBe('Bearer abc');
});

test.each([
  ['sync', (count: number) => `token-${count}`],
  ['async', async (count: number) => `token-${count}`],
])('a token function, %s, is asked at every call', async (_, token) => {
  let count = 0;
  const { header } = authorization({ token: () => token(++count) });
  expect([await header(), await header()]).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('user name and password become a basic header, beyond ASCII too', () => {
  expect(authorization({ username: 'ann', password: 'pässword' }).header()).toBe('Basic YW5uOnDDpHNzd29yZA==');
  expect(authorization({ username: 'ann', password: '' }).header()).toBe('Basic YW5uOg==');
});

describe('what the server has refused', () => {
  test('is told to the token function, which gives another token', async () => {
    const { renew } = authorization({ token: (refused) => (refused === 'old' ? 'new' : 'old') });
    expect(await renew?.('Bearer old')).toBe('Bearer new');
  });

  test('is renewed once for all who ask at the same time, and anew for who asks later', async () => {
    const given: ((token: string) => void)[] = [];
    const { renew } = authorization({ token: () => new Promise((resolve) => given.push(resolve)) });
    const renewals = [renew?.('Bearer a'), renew?.('Bearer a'), renew?.('Bearer a')];
    await settled();
    expect(given).toHaveLength(1);
    given[0]?.('b');
    expect(await Promise.all(renewals)).toEqual(['Bearer b', 'Bearer b', 'Bearer b']);
    const later = renew?.('Bearer b');
    await settled();
    given[1]?.('c');
    expect(await later).toBe('Bearer c');
  });

  test('is renewed once at a time, even if every call has a token of its own', async () => {
    let count = 0;
    const { renew } = authorization({ token: async () => `token-${++count}` });
    expect(await Promise.all([renew?.('Bearer a'), renew?.('Bearer b')])).toEqual(['Bearer token-1', 'Bearer token-1']);
  });

  test('is not renewed again for who hears of it when the renewal is over', async () => {
    let count = 0;
    const { renew } = authorization({ token: () => `token-${++count}` });
    expect(await renew?.('Bearer a')).toBe('Bearer token-1');
    expect(await renew?.('Bearer a')).toBe('Bearer token-1');
    expect(await renew?.('Bearer token-1')).toBe('Bearer token-2');
  });

  test('is renewed again if the token function gives it again', async () => {
    let count = 0;
    const { header, renew } = authorization({ token: (refused) => (refused ? `token-${++count}` : 'old') });
    expect(await renew?.(await header())).toBe('Bearer token-1');
    expect(await renew?.(await header())).toBe('Bearer token-2');
  });

  test('is renewed anew after a renewal that failed', async () => {
    let isDown = true;
    const token = async () => {
      if (isDown) throw new Error('the login page is down');
      return 'new';
    };
    const { renew } = authorization({ token });
    await expect(renew?.('Bearer old')).rejects.toThrow('the login page is down');
    isDown = false;
    expect(await renew?.('Bearer old')).toBe('Bearer new');
  });

  test.each([[{ token: 'abc' }], [{ username: 'ann', password: 'secret' }]])(
    'cannot be renewed if it stays the same: %j',
    (auth) => {
      expect(authorization(auth).renew).toBeUndefined();
    },
  );
});

describe('what cannot be sent is refused without showing it', () => {
  test.each(['', 'secret\nsecret', 'secret secret', 'sécret'])('token %j', (token) => {
    expect(() => authorization({ token }).header()).toThrow(
      'auth.token must be the bare token, which a header can carry',
    );
    expect(() => authorization({ token }).header()).not.toThrow(/s.?cret/);
  });

  test('what a token function gives', async () => {
    await expect(authorization({ token: () => 'sécret' }).header()).rejects.toThrow(
      'auth.token must be the bare token',
    );
    await expect(authorization({ token: () => undefined as unknown as string }).header()).rejects.toThrow(
      'auth.token must be the bare token',
    );
  });

  test.each([
    ['ann:secret', 'secret'],
    ['', 'secret'],
    ['ann', undefined as unknown as string],
  ])('user name %j with password %j', (username, password) => {
    expect(() => authorization({ username, password })).toThrow('auth.username must be a text without a colon');
    expect(() => authorization({ username, password })).not.toThrow('secret');
  });

  test('no credentials at all', () => {
    expect(() => authorization(undefined)).toThrow('auth must be');
  });
});

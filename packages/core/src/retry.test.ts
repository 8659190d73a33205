import { describe, expect, test } from 'vitest';
import { AbortedError } from './errors/aborted-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { checkRetries, delayAfter, isIdempotent, type Outcome, type RetryPolicy } from './retry.ts';
import { HastyClock, noon } from './testing/clock.ts';

const patient: RetryPolicy = { retries: 10, isIdempotent: true, endsAt: noon + 600_000 };
const careful: RetryPolicy = { ...patient, isIdempotent: false };

function answered(status: number, retryAfter?: string): Outcome {
  return {
    response: new Response(null, { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } }),
  };
}

function delay(outcome: Outcome, policy = patient, { attempt = 1, chance = 0.5 } = {}) {
  return delayAfter(outcome, attempt, policy, Object.assign(new HastyClock(), { chance }));
}

const at = (milliseconds: number) => new Date(noon + milliseconds).toUTCString();

test('what asks for a thing or states it can be repeated, what adds or changes something cannot', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
  expect(methods.filter(isIdempotent)).toEqual(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
});

describe('what may be done twice', () => {
  test.each([408, 429, 500, 502, 503, 504])('is tried again after %d', (status) => {
    expect(delay(answered(status))).toBe(250);
  });

  test.each([200, 204, 301, 400, 401, 403, 404, 409, 413, 422, 501, 505])('is not after %d', (status) => {
    expect(delay(answered(status, '0'))).toBeUndefined();
  });

  test.each([new ConnectionError('no answer'), new TimeoutError('too late')])('is tried again after a %s', (error) => {
    expect(delay({ error })).toBe(250);
  });

  test.each([new AbortedError('enough'), new TypeError('a bug')])('is not after a %s', (error) => {
    expect(delay({ error })).toBeUndefined();
  });
});

describe('what may not be done twice', () => {
  test('is tried again if the server says that it has done nothing', () => {
    expect(delay(answered(429), careful)).toBe(250);
    expect(delay(answered(429, '2'), careful)).toBe(2_000);
    expect(delay(answered(503, '3'), careful)).toBe(3_000);
    expect(delay(answered(503, at(4_000)), careful)).toBe(4_000);
  });

  test.each([408, 500, 502, 503, 504])('is not after %d', (status) => {
    expect(delay(answered(status), careful)).toBeUndefined();
  });

  test.each([500, 502, 504])('is not after %d, even with a Retry-After', (status) => {
    expect(delay(answered(status, '1'), careful)).toBeUndefined();
  });

  test('is not after a 503 whose Retry-After says nothing', () => {
    expect(delay(answered(503, 'soon'), careful)).toBeUndefined();
    expect(delay(answered(503, ''), careful)).toBeUndefined();
  });

  test.each([new ConnectionError('no answer'), new TimeoutError('too late')])('is not after a %s', (error) => {
    expect(delay({ error }, careful)).toBeUndefined();
  });
});

describe('how long it waits', () => {
  const delays = (chance: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((attempt) => delay(answered(500), patient, { attempt, chance }));

  test('any part of a time that doubles up to a cap', () => {
    expect(delays(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(delays(0.5)).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    expect(delays(1)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  test.each([
    ['0', 0],
    ['3', 3_000],
    ['1.5', 1_500],
    ['60', 60_000],
    ['-5', 0],
    [at(5_000), 5_000],
    [at(0), 0],
    [at(-5_000), 0],
    [at(60_000), 60_000],
  ])('Retry-After: %s is obeyed to the millisecond', (retryAfter, milliseconds) => {
    for (const status of [408, 429, 500, 503]) expect(delay(answered(status, retryAfter))).toBe(milliseconds);
  });

  test.each(['soon', '', ' '])('its own time if Retry-After is %j', (retryAfter) => {
    expect(delay(answered(429, retryAfter))).toBe(250);
  });
});

describe('it gives up', () => {
  test.each(['61', '3600', '1e9', at(61_000)])('if the server asks for more than a minute: %s', (retryAfter) => {
    for (const status of [429, 500, 503]) expect(delay(answered(status, retryAfter))).toBeUndefined();
  });

  test('if the call would be over before', () => {
    const policy = { ...patient, endsAt: noon + 5_000 };
    expect(delay(answered(429, '4'), policy)).toBe(4_000);
    expect(delay(answered(429, '5'), policy)).toBeUndefined();
    expect(delay(answered(429, at(6_000)), policy)).toBeUndefined();
    expect(delay({ error: new ConnectionError('no answer') }, { ...patient, endsAt: noon + 250 })).toBeUndefined();
  });

  test('never, if the call has no end', () => {
    expect(delay(answered(429, '60'), { ...patient, endsAt: Number.POSITIVE_INFINITY })).toBe(60_000);
  });

  test('after as many retries as are allowed', () => {
    const policy = { ...patient, retries: 2 };
    expect(delay(answered(500), policy, { attempt: 2 })).toBe(500);
    expect(delay(answered(500), policy, { attempt: 3 })).toBeUndefined();
    expect(delay(answered(429, '0'), { ...policy, retries: 0 })).toBeUndefined();
  });
});

test.each([0, 1, 10])('%d retries are allowed', (retries) => {
  expect(checkRetries(retries)).toBe(retries);
});

test.each([-1, 1.5, 11, Number.NaN, Number.POSITIVE_INFINITY, '2' as unknown as number])(
  '%o retries are refused',
  (retries) => {
    expect(() => checkRetries(retries)).toThrow('retries must be a number from 0 to 10');
  },
);

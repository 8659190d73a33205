import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AbortedError } from './aborted-error.ts';
import { ArgumentError } from './argument-error.ts';
import { ColloquyError, isColloquyError } from './colloquy-error.ts';
import { ConnectionError } from './connection-error.ts';
import { TimeoutError } from './timeout-error.ts';

afterEach(() => void vi.resetModules());

test.each([
  [AbortedError, 'aborted'],
  [ArgumentError, 'argument'],
  [ConnectionError, 'connection'],
  [TimeoutError, 'timeout'],
])('%o has its name and kind', (Meaning, kind) => {
  const cause = new Error('why');
  const error = new Meaning('no', { method: 'GET', path: '/a', cause });
  expect(error).toMatchObject({ name: Meaning.name, kind, message: 'no', method: 'GET', path: '/a' });
  expect(error.cause).toBe(cause);
  expect(error).toBeInstanceOf(ColloquyError);
  expect(error.stack).toContain('colloquy-error.test.ts');
  expect(isColloquyError(error)).toBe(true);
});

test('what it does not know is undefined', () => {
  const error = new ArgumentError('no');
  expect([error.method, error.path, error.cause]).toEqual([undefined, undefined, undefined]);
});

describe('an error of ours is told from others', () => {
  test('if it comes from a copy of the class', async () => {
    vi.resetModules();
    const copy = await import('./timeout-error.ts');
    const error = new copy.TimeoutError('too late');
    expect(error).not.toBeInstanceOf(ColloquyError);
    expect(isColloquyError(error)).toBe(true);
  });

  test('if it comes from another realm', async () => {
    const source = await readFile(new URL('colloquy-error.ts', import.meta.url), 'utf8');
    const script = stripTypeScriptTypes(source).replaceAll('export ', '');
    const error: unknown = runInNewContext(`${script}; new (class Late extends ColloquyError {})('too late')`);
    expect(error).not.toBeInstanceOf(Error);
    expect(isColloquyError(error)).toBe(true);
  });

  test.each([
    [new Error('no')],
    [new TypeError('no')],
    [new DOMException('no', 'AbortError')],
    [{ name: 'TimeoutError', kind: 'timeout' }],
    ['TimeoutError'],
    [null],
    [undefined],
    [() => {}],
  ])('but %o is none', (value) => {
    expect(isColloquyError(value)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { surfaceOf } from '../testing/surfaces.ts';
import { createEngines } from './engines.ts';

const answer = async () => ({ status: 200, headers: {}, body: '' });

test('an engine is made once, when its surface is first used', async () => {
  const created: string[] = [];
  const engineOf = createEngines(async ({ surface }) => {
    created.push(surface);
    return answer;
  });
  await Promise.all([engineOf(surfaceOf('a')), engineOf(surfaceOf('a')), engineOf(surfaceOf('b'))]);
  expect(created).toEqual(['a', 'b']);
});

test('one that cannot be made is tried again at the next call', async () => {
  let attempts = 0;
  const engineOf = createEngines(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('broken');
    return answer;
  });
  await expect(engineOf(surfaceOf('a'))).rejects.toThrow('broken');
  expect(await engineOf(surfaceOf('a'))).toBe(answer);
});

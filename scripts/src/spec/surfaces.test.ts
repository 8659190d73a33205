import { expect, test } from 'vitest';
import { specSource } from '../testing/spec-source.ts';
import { readSurfaces } from './surfaces.ts';

test('surfaces come in the order of redocly.yaml', async () => {
  const { folder, surfaces } = await specSource({
    'redocly.yaml': 'apis:\n  zulu:\n    root: zulu/openapi.yaml\n  chat:\n    root: chat/openapi.yaml\n',
  });
  expect(surfaces).toEqual([
    { surface: 'zulu', root: `${folder}/zulu/openapi.yaml` },
    { surface: 'chat', root: `${folder}/chat/openapi.yaml` },
  ]);
});

test('the specs of this repository are found', async () => {
  expect((await readSurfaces()).surfaces.map(({ surface }) => surface)).toContain('comm100-chat-server');
});

import { expect, test } from 'vitest';
import { readSurfaces } from '../surfaces.ts';
import { listSurfaces, surfaceTable } from './surface-list.ts';

const list = await listSurfaces(await readSurfaces());

test('a surface has its place on the mock and its vendor', () => {
  expect(list).toContainEqual({
    surface: 'comm100-v2',
    title: 'Comm100 Live Chat API',
    version: '2',
    operations: 102,
    path: '/api/v2',
    vendor: 'https://hosted.comm100.com/api/v2',
  });
  expect(list.map(({ vendor }) => vendor).join()).not.toContain('{');
});

test('the table has a line for each', () => {
  const lines = surfaceTable(list).split('\n');
  expect(lines).toHaveLength(list.length + 1);
  expect(lines[0]).toMatch(/^surface +title +version +operations +path +vendor +websocket$/);
  expect(lines).toContainEqual(expect.stringMatching(/^livechat-agent .* \/v3\.0\/agent\/rtm\/ws$/));
  expect(lines).toContainEqual(expect.stringMatching(/^livechat-rest .* 64 +\/ +https:\/\/api\.livechatinc\.com$/));
});

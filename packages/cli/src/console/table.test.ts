import { expect, test } from 'vitest';
import { table } from './table.ts';

test('columns are aligned, and lines end where their text does', () => {
  const rows = [
    ['id', 'title', 'path'],
    ['comm100-v2', 'Chat', '/api'],
    ['x', '', ''],
  ];
  expect(table(rows)).toBe(['id          title  path', 'comm100-v2  Chat   /api', 'x'].join('\n'));
});

test('nothing is an empty table', () => {
  expect(table([])).toBe('');
});

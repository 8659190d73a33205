import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const surfaces = ['comm100-v2', 'comm100-v3', 'comm100-chat-server', 'livechat-rest', 'livechat-agent'];

test.each([
  ['comm100v3', 'comm100-v3'],
  ['comm100-chat', 'comm100-chat-server'],
  ['livechat-agnet', 'livechat-agent'],
  ['Livechat-Rest', 'livechat-rest'],
  ['', undefined],
  ['zendesk', undefined],
  ['x'.repeat(1_000), undefined],
])('%s is near %s', (word, candidate) => {
  expect(nearest(word, surfaces)).toBe(candidate);
});

test('nothing is near if there is nothing', () => {
  expect(nearest('word', [])).toBeUndefined();
});

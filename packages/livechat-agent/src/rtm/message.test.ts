import { expect, test } from 'vitest';
import { readMessage } from './message.ts';

test('a push is read', () => {
  const push = { type: 'push', action: 'incoming_event', payload: { chat_id: 'a-chat' } };
  expect(readMessage(JSON.stringify(push))).toEqual(push);
});

test('an answer is read', () => {
  const answer = { type: 'response', action: 'send_event', request_id: '1', success: true, payload: {} };
  expect(readMessage(JSON.stringify(answer))).toEqual(answer);
});

test('fields that nobody knows are no harm', () => {
  const push = { type: 'push', action: 'a_push_of_tomorrow', version: 9 };
  expect(readMessage(JSON.stringify(push))).toEqual(push);
});

test.each([
  '',
  'Hello',
  '{',
  'null',
  '[]',
  '"push"',
  '{}',
  '{"type":"push"}',
  '{"type":"push","action":1}',
  '{"type":"response","request_id":"1"}',
  '{"type":"event","action":"incoming_event"}',
])('%j is not a message', (frame) => {
  expect(readMessage(frame)).toBeUndefined();
});

test.each([undefined, null, new Blob(['{}']), new ArrayBuffer(8)])('what is no text is not a message: %o', (frame) => {
  expect(readMessage(frame)).toBeUndefined();
});

test('what cannot even become a text is not a message', () => {
  expect(readMessage(Object.create(null))).toBeUndefined();
});

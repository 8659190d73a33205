import { expect, test } from 'vitest';
import { checkRequest } from './check-request.ts';
import { parseRequest } from './rtm-request.ts';

function refusal(text: string, isLoggedIn = true): string {
  try {
    checkRequest(parseRequest(text), isLoggedIn);
  } catch (error) {
    const { type, message } = error as { type: string; message: string };
    return `${type}: ${message}`;
  }
  return 'none';
}

function event(parts: object): string {
  return JSON.stringify({ action: 'send_event', payload: { chat_id: 'a', event: parts } });
}

test.each([
  ['{', 'validation: The message is not JSON: '],
  ['', 'validation: The message is not JSON: '],
  ['[]', 'validation: The message is not a JSON object.'],
  ['null', 'validation: The message is not a JSON object.'],
  ['{}', 'validation: The message has no action.'],
  ['{"action":1}', 'validation: The message has no action.'],
  ['{"action":"sendEvent"}', 'validation: The action "sendEvent" is unknown. Did you mean send_event?'],
  ['{"action":"__proto__"}', 'validation: The action "__proto__" is unknown. The actions are login, get_archives, '],
  ['{"action":"ping","request_id":1}', 'validation: request_id must be string'],
  ['{"action":"ping","id":"1"}', 'validation: id is not known'],
  ['{"action":"ping","payload":{}}', 'validation: payload is not known'],
  ['{"action":"login"}', 'validation: payload is missing'],
  ['{"action":"login","payload":{}}', 'validation: payload/token is missing'],
  ['{"action":"login","payload":{"token":"a","reconnect":1}}', 'validation: payload/reconnect must be boolean'],
  [event({ type: 'message' }), 'validation: payload/event/text is missing'],
  [event({ type: 'massage' }), 'validation: payload/event/type must be one of message, annotation, '],
  [event({ type: 'message', text: 'a', order: 1 }), 'validation: payload/event/order is not known'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'validation: The message is not a JSON object.'],
])('%.60s is refused with %s', (text, start) => {
  expect(refusal(text).slice(0, start.length)).toBe(start);
});

test('a login and a ping need no login, and all else does before it is checked', () => {
  expect(refusal('{"action":"login","payload":{"token":"a"}}', false)).toBe('none');
  expect(refusal('{"action":"ping"}', false)).toBe('none');
  expect(refusal('{"action":"send_event"}', false)).toBe(
    'authentication: send_event needs a login. Send the action login first.',
  );
});

test('a binary message is refused', () => {
  expect(() => parseRequest(new Uint8Array())).toThrow('The message is binary. Send JSON in a text frame.');
});

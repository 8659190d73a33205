import { expect, expectTypeOf, test } from 'vitest';
import { envelope, type Unprefixed } from './envelope.ts';

const wrap = envelope('payload', ['author_id']);
const send = { operationId: 'chats.sendEvent', method: 'POST', path: '/action/send_event', takes: ['body'] } as const;
const upload = { ...send, takes: ['multipart'] } as const;

test('the body becomes a property beside those options that belong there', () => {
  expect(wrap(send, { chat_id: 'a' }, { author_id: 'bot', timeout: 1 })).toEqual({
    payload: { chat_id: 'a' },
    author_id: 'bot',
  });
  expect(wrap(send, { chat_id: 'a' }, {})).toEqual({ payload: { chat_id: 'a' } });
});

test('in a multipart body it becomes a prefix', () => {
  expect(wrap(upload, { chat_id: 'a', file: 'b' }, { author_id: 'bot' })).toEqual({
    'payload.chat_id': 'a',
    'payload.file': 'b',
    author_id: 'bot',
  });
  type Wire = { 'payload.chat_id': string; 'payload.custom_id'?: string; other: number };
  expectTypeOf<Unprefixed<Wire, 'payload'>>().toEqualTypeOf<{ chat_id: string; custom_id?: string; other: number }>();
});

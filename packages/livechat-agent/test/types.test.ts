import {
  type ErrorBody,
  type Event,
  type EventInput,
  LiveChatAgent,
  type RtmActions,
  type RtmPushes,
  type SendEventRequest,
  type SendEventResponse,
} from '@colloquy/livechat-agent';
import { assertType, expectTypeOf, test } from 'vitest';

const client = new LiveChatAgent({ auth: { token: 'a' }, fetch: async () => Response.json({}) });
const chat_id = 'a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5';
const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('a method takes the payload of its action', () => {
  expectTypeOf(client.chats.sendEvent).parameter(0).toEqualTypeOf<SendEventRequest>();
  expectTypeOf(
    client.chats.sendEvent({ chat_id, event: { type: 'message', text: 'Hi' } }),
  ).resolves.toEqualTypeOf<SendEventResponse>();
  quiet(client.chats.getArchives());
  quiet(client.chats.closeThread({ chat_id }, { author_id: 'bot' }));
});

test('an event narrows by type', () => {
  const narrow = (event: Event) => {
    if (event.type === 'file') expectTypeOf(event.url).toEqualTypeOf<string>();
    // @ts-expect-error only some events have a text
    event.text;
  };
  expectTypeOf(narrow).toBeFunction();
});

test('what is sent is not what comes back', () => {
  assertType<EventInput>({ type: 'message', text: 'Hi', recipients: 'agents' });
  // @ts-expect-error the order is the server's
  assertType<EventInput>({ type: 'message', text: 'Hi', order: 1 });
  // @ts-expect-error nobody sends a system message to a chat
  assertType<EventInput>({ type: 'system_message', text: 'Hi' });
  // @ts-expect-error there are two kinds of recipients
  assertType<EventInput>({ type: 'message', text: 'Hi', recipients: 'customers' });
});

test('a file is a Blob or a stream with a name', () => {
  quiet(client.files.send({ chat_id, file: new Blob(['a']) }));
  // @ts-expect-error a path is read with fileFromPath
  quiet(client.files.send({ chat_id, file: 'test.png' }));
});

test('actions and pushes of the websocket have the same objects', () => {
  expectTypeOf<RtmActions['send_event']['request']>().toEqualTypeOf<SendEventRequest>();
  expectTypeOf<RtmActions['send_event']['response']>().toEqualTypeOf<SendEventResponse>();
  expectTypeOf<RtmActions['close_thread']['response']>().toEqualTypeOf<undefined>();
  expectTypeOf<RtmPushes['incoming_event']['event']>().toEqualTypeOf<Event>();
  expectTypeOf<keyof RtmActions>()
    .extract<'login' | 'ping' | 'get_customers'>()
    .toEqualTypeOf<'login' | 'ping' | 'get_customers'>();
});

test('a result narrows by status', async () => {
  const result = await client.chats.closeThread.safe({ chat_id });
  if (!result.ok && result.status === 403) expectTypeOf(result.body).toEqualTypeOf<ErrorBody>();
});

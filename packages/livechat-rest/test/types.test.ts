import {
  type Agent,
  type Chat,
  type ChatPage,
  type ErrorBody,
  LiveChatRest,
  type PagedCall,
  type WebhookCall,
} from '@colloquy/livechat-rest';
import { expectTypeOf, test } from 'vitest';

const client = new LiveChatRest({ auth: { token: 'a' }, fetch: async () => Response.json({}) });
const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('answers have the type that the spec says', () => {
  expectTypeOf(client.agents.get('a@example.com')).resolves.toEqualTypeOf<Agent>();
  expectTypeOf(client.chats.list()).toEqualTypeOf<PagedCall<ChatPage, Chat>>();
});

test('chats narrow by type', () => {
  const narrow = (chat: Chat) => {
    if (chat.type === 'chat') expectTypeOf(chat).toHaveProperty('duration');
  };
  expectTypeOf(narrow).toBeFunction();
});

test('an event of a webhook allows only its own data', () => {
  const url = 'https://www.example.com';
  quiet(client.webhooks.create({ event_type: 'ticket_created', data_types: ['ticket'], url }));
  // @ts-expect-error a new ticket comes without a chat
  quiet(client.webhooks.create({ event_type: 'ticket_created', data_types: ['chat'], url }));
  // @ts-expect-error there is no such event
  quiet(client.webhooks.create({ event_type: 'ticket_closed', data_types: ['ticket'], url }));
  const receive = (call: WebhookCall) => {
    if (call.event_type === 'ticket_created') expectTypeOf(call).toHaveProperty('ticket');
    // @ts-expect-error only some calls have a chat
    call.chat;
  };
  expectTypeOf(receive).toBeFunction();
});

test('parameters have their documented names and values', () => {
  quiet(client.chats.list({ 'tag[]': ['sales'], has_goal: 1, rate: 'rated_good' }));
  // @ts-expect-error a rating is one of four
  quiet(client.chats.list({ rate: 'splendid' }));
  // @ts-expect-error a flag is 0 or 1
  quiet(client.chats.list({ has_goal: true }));
  // @ts-expect-error a ticket needs a requester
  quiet(client.tickets.create({ message: 'Hello' }));
});

test('forms are for bodies that can be one', () => {
  quiet(client.tags.create({ author: 'a@example.com', tag: 'sales', group: 1 }, { form: true }));
  // @ts-expect-error a list takes no body
  quiet(client.agents.list({}, { form: true }));
});

test('a result narrows by status', async () => {
  const result = await client.agents.get.safe('a@example.com');
  if (!result.ok && result.status === 404) expectTypeOf(result.body).toEqualTypeOf<ErrorBody>();
});

test('the version of the API need not be said, also by path', async () => {
  quiet(client.http.GET('/agents'));
});

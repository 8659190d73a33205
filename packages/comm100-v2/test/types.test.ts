import {
  type Campaign,
  type Chat,
  type ChatPage,
  Comm100V2,
  type ConversionAction,
  type PagedCall,
  type Visitor,
} from '@colloquy/comm100-v2';
import { assertType, expectTypeOf, test } from 'vitest';

const client = new Comm100V2({ auth: { token: 'a' }, fetch: async () => Response.json({}) });
const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('answers have the type that the spec says', () => {
  expectTypeOf(client.campaigns.get(4)).resolves.toEqualTypeOf<Campaign>();
  expectTypeOf(client.visitors.listChatting()).resolves.toEqualTypeOf<Visitor[]>();
  expectTypeOf(client.chats.delete('7b1a47f5-6dd5-4d29-a14d-725effdad6bd')).resolves.toEqualTypeOf<string>();
});

test('a list with pages is a page when awaited, and entries when iterated', async () => {
  const call = client.chats.list();
  expectTypeOf(call).toEqualTypeOf<PagedCall<ChatPage, Chat>>();
  expectTypeOf(call).resolves.toEqualTypeOf<ChatPage>();
  for await (const chat of call) expectTypeOf(chat).toEqualTypeOf<Chat>();
});

test('a union narrows by the field that decides', async () => {
  const narrow = (action: ConversionAction) => {
    if (action.type === 'livechatapi') {
      // @ts-expect-error an action that is reported through the API has nothing to match
      action.matchValue;
    }
    if (action.type === 'url') expectTypeOf(action.matchValue).toEqualTypeOf<string>();
  };
  expectTypeOf(narrow).toBeFunction();
});

test('wrong calls do not compile', () => {
  // @ts-expect-error the id of a campaign is a number
  quiet(client.campaigns.get('four'));
  // @ts-expect-error a campaign needs a language
  quiet(client.campaigns.create({ name: 'a' }));
  // @ts-expect-error the id is the server's
  quiet(client.campaigns.update(4, { id: 5 }));
  // @ts-expect-error a button has no such type
  quiet(client.campaigns.chatButton.update(4, { type: 'neon' }));
  // @ts-expect-error chats are not filtered by that
  quiet(client.chats.list({ mood: 'good' }));
  // @ts-expect-error a condition needs an operator
  quiet(client.chats.list({ conditions: [{ field: 'email', value: 'a' }] }));
  // @ts-expect-error chats cannot be created
  client.chats.create;
});

test('resources are nested as the paths are', () => {
  expectTypeOf(client.campaigns.invitation.autoInvitations.create).toBeFunction();
  expectTypeOf(client.campaigns.routingRules.customRules.get).toBeCallableWith(4, 1);
  assertType<PromiseLike<Campaign[]>>(client.campaigns.list());
});

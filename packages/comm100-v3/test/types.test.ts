import {
  type Agent,
  type Ban,
  type Campaign,
  type ChatWith,
  Comm100V3,
  type ErrorBody,
  type LiveChatConditionInput,
} from '@colloquy/comm100-v3';
import { assertType, expectTypeOf, test } from 'vitest';

const client = new Comm100V3({ auth: { token: 'a' }, fetch: async () => Response.json({}) });
const id = '2bcb61da-fc7d-67d8-43a5-5eb453b63231';
const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('answers have the type that the spec says', () => {
  expectTypeOf(client.campaigns.get(id)).resolves.toEqualTypeOf<Campaign>();
  expectTypeOf(client.webhooks.delete(id)).resolves.toEqualTypeOf<undefined>();
});

test('what is included is in the type of the answer, what is not is not', async () => {
  const chat = await client.chats.get(id, { include: ['agent'] });
  expectTypeOf(chat).toEqualTypeOf<ChatWith<'agent'>>();
  expectTypeOf(chat.agents).toEqualTypeOf<Agent[] | undefined>();
  expectTypeOf(chat.agent).toEqualTypeOf<Agent | undefined>();
  expectTypeOf(chat).not.toHaveProperty('campaign');
  const bare = await client.chats.get(id);
  for (const name of ['agents', 'agent', 'campaign', 'autoInvitation', 'chatbot'] as const) {
    expectTypeOf(bare).not.toHaveProperty(name);
  }
});

test('that holds for two includes, for pages, for their entries and for what is nested', async () => {
  const both = await client.offlineMessages.get(id, { include: ['agent', 'department'] });
  expectTypeOf(both).toHaveProperty('agent');
  expectTypeOf(both).toHaveProperty('department');
  expectTypeOf(both).not.toHaveProperty('campaign');
  for await (const chat of client.chats.list({ include: ['campaign'] })) {
    expectTypeOf(chat).toHaveProperty('campaign');
    expectTypeOf(chat).not.toHaveProperty('agents');
  }
  type Distribution = Awaited<ReturnType<typeof client.autoDistribution.get<'agent'>>>;
  expectTypeOf<Distribution['agentAutoDistributions'][number]>().toHaveProperty('agent');
  expectTypeOf<Distribution['departmentAutoDistributions'][number]>().not.toHaveProperty('department');
});

test('only what the operation offers can be included', () => {
  // @ts-expect-error bans have no campaign
  quiet(client.bans.list({ include: ['campaign'] }));
  // @ts-expect-error campaigns include nothing
  quiet(client.campaigns.list({ include: ['agent'] }));
});

test('a result narrows by status', async () => {
  const result = await client.chats.get.safe(id, { include: ['agent'] });
  if (result.ok) expectTypeOf(result.data).toEqualTypeOf<ChatWith<'agent'>>();
  else if (result.status === 404) expectTypeOf(result.body).toEqualTypeOf<ErrorBody>();
  if (result.status === undefined) expectTypeOf(result).not.toHaveProperty('body');
});

test('unions narrow by the field that decides', () => {
  const narrow = (ban: Ban) => {
    if (ban.type === 'ip') expectTypeOf(ban).not.toHaveProperty('visitorId');
  };
  expectTypeOf(narrow).toBeFunction();
  assertType<LiveChatConditionInput>({ field: 'CurrentPageURL', operator: 'regularExpression', value: '.*' });
  // @ts-expect-error a city is compared as a whole
  assertType<LiveChatConditionInput>({ field: 'City', operator: 'isLessThan', value: 'A' });
});

test('wrong calls do not compile', () => {
  // @ts-expect-error the id of a campaign is a text
  quiet(client.campaigns.get(4));
  // @ts-expect-error an event has another name
  quiet(client.webhooks.create({ event: 'chatBegan', targetUrl: 'https://www.example.com' }));
  // @ts-expect-error a name is a text
  quiet(client.campaigns.update(id, { name: 5 }));
});

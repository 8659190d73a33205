import { expect, test } from 'vitest';
import type { Operation, Parameter, Schema } from '../spec/openapi.ts';
import { bundleOf, json, operationOf, readOperation, ref } from '../testing/bundles.ts';
import { clientOf } from '../testing/clients.ts';
import { errorsIn, shapesIn } from '../testing/typescript.ts';
import { includeOf } from './includes.ts';

const text: Schema = { type: 'string' };
const agent = { ...ref('Agent'), 'x-include': 'agent' };

function object(properties: Record<string, Schema>, ...required: string[]): Schema {
  return { type: 'object', properties, ...(required.length > 0 && { required }) };
}

/** What `Thing` can be made of. `Chat` and `Answer` change with `agent`, `Agent` never. */
const parts = {
  Agent: object({ name: text }),
  Chat: object({ id: text, agent }, 'id'),
  Answer: { anyOf: [ref('Chat'), text] },
};

async function modelsOf(schemas: Record<string, Schema>) {
  const { 'types.ts': types = '', 'models.ts': models = '' } = await clientOf(
    bundleOf({ paths: {}, components: { schemas: { ...parts, ...schemas } } }),
  );
  return { 'types.ts': types, 'models.ts': models };
}

async function shapesOf(Thing: Schema, ...includes: string[]) {
  const files = await modelsOf({ Thing });
  expect(errorsIn(files)).toEqual([]);
  return shapesIn(
    files,
    includes.map((include) => `models.ThingWith<${include}>`),
  );
}

const has = '{ id: string; agent?: { name?: string; }; }';
const hasNot = '{ id: string; }';

test('a property is there only if the call includes it', async () => {
  const thing = object({ id: text, agent, agents: { type: 'array', items: ref('Agent'), 'x-include': 'agent' } }, 'id');
  expect(await shapesOf(thing, 'never', "'agent'", "'other'")).toEqual([
    '{ id: string; }',
    '{ id: string; agent?: { name?: string; }; agents?: { name?: string; }[]; }',
    '{ id: string; }',
  ]);
});

test('each property waits for its own include, and several can be included', async () => {
  const thing = object({ agent, visitor: { ...text, 'x-include': 'live-visitor' } });
  expect(await shapesOf(thing, 'never', "'agent'", "'live-visitor'", "'agent' | 'live-visitor'")).toEqual([
    '{}',
    '{ agent?: { name?: string; }; }',
    '{ visitor?: string; }',
    '{ agent?: { name?: string; }; visitor?: string; }',
  ]);
});

test.each<[string, Schema, (chat: string) => string]>([
  ['a property', object({ chat: ref('Chat') }), (chat) => `{ chat?: ${chat}; }`],
  ['a mandatory property', object({ chat: ref('Chat') }, 'chat'), (chat) => `{ chat: ${chat}; }`],
  ['a property whose name is no identifier', object({ 'a-b': ref('Chat') }), (chat) => `{ 'a-b'?: ${chat}; }`],
  ['a page', object({ list: { type: 'array', items: ref('Chat') } }, 'list'), (chat) => `{ list: ${chat}[]; }`],
  [
    'a list that can be null',
    object({ list: { type: ['array', 'null'], items: ref('Chat') } }, 'list'),
    (chat) => `{ list: ${chat}[] | null; }`,
  ],
  ['a list', { type: 'array', items: ref('Chat') }, (chat) => `${chat}[]`],
  ['an alternative', { oneOf: [ref('Chat'), object({ name: text })] }, (chat) => `{ name?: string; } | ${chat}`],
  [
    'a property that can be null',
    object({ chat: { anyOf: [ref('Chat'), { type: 'null' }] } }, 'chat'),
    (chat) => `{ chat: ${chat} | null; }`,
  ],
  [
    'alternatives of any kind',
    object(
      { chat: { anyOf: [ref('Chat'), { type: 'array', items: ref('Chat') }, text, { type: 'integer' }] } },
      'chat',
    ),
    (chat) => `{ chat: string | number | ${chat} | ${chat}[]; }`,
  ],
  [
    'an inline object',
    object({ a: object({ id: text, b: object({ chat: ref('Chat') }) }, 'id') }),
    (chat) => `{ a?: { id: string; b?: { chat?: ${chat}; }; }; }`,
  ],
  [
    'inline objects of a list',
    object({ list: { type: 'array', items: object({ chat: ref('Chat') }, 'chat') } }),
    (chat) => `{ list?: { chat: ${chat}; }[]; }`,
  ],
  [
    'an inline object that can be null',
    object({
      list: {
        type: 'array',
        items: { ...object({ agent, id: text, chat: ref('Chat') }, 'id', 'chat'), type: ['object', 'null'] },
      },
    }),
    (chat) => {
      const own = chat === has ? 'agent?: { name?: string; }; id: string;' : 'id: string;';
      return `{ list?: ({ ${own} chat: ${chat}; } | null)[]; }`;
    },
  ],
  ['another name', { allOf: [ref('Chat')] }, (chat) => chat],
  [
    'a described reference',
    object({ chat: { allOf: [ref('Chat')], deprecated: true } }),
    (chat) => `{ chat?: ${chat}; }`,
  ],
  [
    'a described reference to alternatives',
    object({ answer: { allOf: [ref('Answer')], deprecated: true } }),
    (chat) => `{ answer?: string | ${chat}; }`,
  ],
])('%s has what is included below it', async (_, thing, shape) => {
  expect(await shapesOf(thing, 'never', "'agent'")).toEqual([shape(hasNot), shape(has)]);
});

test('an object that is made of another has the properties of both, and what both include', async () => {
  const thing: Schema = {
    ...object({ count: text, visitor: { ...text, 'x-include': 'visitor' }, chat: ref('Chat') }, 'count', 'chat'),
    allOf: [ref('Chat'), object({ next: ref('Chat') }, 'next')],
  };
  expect(await shapesOf(thing, 'never', "'agent'", "'visitor'")).toEqual([
    `{ count: string; id: string; next: ${hasNot}; chat: ${hasNot}; }`,
    `{ agent?: { name?: string; }; count: string; id: string; next: ${has}; chat: ${has}; }`,
    `{ visitor?: string; count: string; id: string; next: ${hasNot}; chat: ${hasNot}; }`,
  ]);
});

test('what is included is whole in itself', async () => {
  const thing = object({ chat: { ...ref('Chat'), 'x-include': 'chat' } });
  expect(await shapesOf(thing, 'never', "'chat'")).toEqual(['{}', `{ chat?: ${has}; }`]);
});

test('schemas may lead back to themselves', async () => {
  const files = await modelsOf({
    Thing: object({ agent, parent: ref('Thing'), others: { type: 'array', items: ref('Other') } }),
    Other: object({ thing: { anyOf: [ref('Thing'), { type: 'null' }] } }),
  });
  const use = `
    import type { ThingWith } from './models.ts';
    export const names = (thing: ThingWith<'agent'>) => [thing.parent?.parent?.agent, thing.others?.[0]?.thing?.agent];
    export const parent = (thing: ThingWith) => thing.parent?.parent?.agent;
    export const other = (thing: ThingWith) => thing.others?.[0]?.thing?.agent;`;
  expect(errorsIn({ ...files, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:4 Property 'agent' does not exist/),
    expect.stringMatching(/^use\.ts:5 Property 'agent' does not exist/),
  ]);
});

test('a schema that no include changes has no second type', async () => {
  const { 'models.ts': models } = await modelsOf({ Thing: object({ agent: ref('Agent') }) });
  expect(models.match(/(?<=^export type )\w+With\b/gm)).toEqual(['ChatWith', 'AnswerWith']);
});

const include = (...values: string[]): Parameter => ({
  name: 'include',
  in: 'query',
  explode: false,
  schema: { type: 'array', items: { type: 'string', enum: values } },
});

test('a call can include what its parameter lists', () => {
  const parameters: Parameter[] = [{ name: 'page', in: 'query' }, include('agent', 'visitor')];
  expect(includeOf(readOperation({ parameters }))).toBe("'agent' | 'visitor'");
});

test.each<Parameter>([
  { ...include('agent'), in: 'header' },
  { ...include('agent'), name: 'exclude' },
  { name: 'include', in: 'query', schema: text },
])('%j includes nothing', (parameter) => {
  expect(includeOf(readOperation({ parameters: [parameter] }))).toBeUndefined();
});

const page = object({ list: { type: 'array', items: ref('Chat') } });

function answering(id: string, schema: Schema, rest: Partial<Operation> = {}): Operation {
  const responses = { 200: { description: 'It.', content: json(schema) } };
  return operationOf(id, { parameters: [include('agent', 'visitor')], responses, ...rest });
}

const chats = await clientOf(
  bundleOf({
    paths: {
      '/chats': {
        get: answering('chats.list', ref('Page'), { 'x-pagination': { items: '/list', page: 'page', first: 1 } }),
        post: answering('chats.create', ref('Chat'), { parameters: [] }),
      },
      '/all': { get: answering('chats.listAll', { type: 'array', items: ref('Chat') }) },
      '/agents': { get: answering('agents.list', { type: 'array', items: ref('Agent') }) },
    },
    components: { schemas: { ...parts, Page: page } },
  }),
);

test('a call has in its answer, its pages and its result what it includes', () => {
  const use = `
    import { ChatClient } from './client.ts';
    import { connect } from './connect.ts';
    import { chatsListAll } from './operations.ts';
    const { chats, agents } = new ChatClient({ auth: { token: 'a' } });
    const include = ['agent'] as const;
    for await (const chat of chats.list({ include })) chat.agent?.name;
    for await (const { list } of chats.list({ include }).pages()) list?.[0]?.agent;
    const [listed] = await chatsListAll(connect({ auth: { token: 'a' } }), { include: ['visitor', 'agent'] });
    const safe = await chats.listAll.safe({ include: ['agent'] });
    const [agent] = await agents.list({ include });
    console.log(listed?.agent, safe.ok && safe.data[0]?.agent, agent?.name, (await chats.create()).agent);
    for await (const chat of chats.list()) chat.agent;
    for await (const chat of chats.list({ include: [] })) chat.agent;
    for await (const { list } of chats.list({}).pages()) list?.[0]?.agent;
    const result = await chats.listAll.safe({ include: ['visitor'] });
    if (result.ok) result.data[0]?.agent;
    chats.list({ include: ['agents'] });`;
  expect(errorsIn({ ...chats, 'use.ts': use })).toEqual([
    ...[13, 14, 15, 17].map((line) => expect.stringMatching(`^use\\.ts:${line} Property 'agent' does not exist`)),
    expect.stringMatching(/^use\.ts:18 Type '"agents"' is not assignable to type '"agent" \| "visitor"'/),
  ]);
});

import { expect, test } from 'vitest';
import { callThrough, json } from '../../test/proxy/call-through.ts';
import { answerJson } from '../../test/proxy/upstream.ts';
import { readContract } from './contract/contract.ts';

const id = 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
const agent = { id, status: 'Online', ongoingChats: 0 };
const agents = { surface: 'comm100-chat-server', path: '/v4/livechat/agents' };

test.each([
  ['a new field', [{ ...agent, mood: 'good' }], { kind: 'undocumented-field', where: '/0/mood', received: 'string' }],
  [
    'a field less',
    [{ id, status: 'Online' }],
    { kind: 'missing-field', where: '/0/ongoingChats', expected: 'integer' },
  ],
  [
    'another type',
    [{ ...agent, ongoingChats: '0' }],
    { kind: 'wrong-type', where: '/0/ongoingChats', received: 'string' },
  ],
  ['null', [{ ...agent, id: null }], { kind: 'wrong-type', where: '/0/id', expected: 'string', received: 'null' }],
  [
    'a new status of an agent',
    [{ ...agent, status: 'busy' }],
    { kind: 'undocumented-value', where: '/0/status', received: '"busy"' },
  ],
  [
    'another format',
    [{ ...agent, id: '7' }],
    { kind: 'invalid-value', where: '/0/id', expected: 'must match format "uuid"' },
  ],
  ['an object for a list', { agents: [] }, { kind: 'wrong-type', where: '', expected: 'array', received: 'object' }],
  ['no JSON', '<html>', { kind: 'invalid-body', in: 'body', where: '' }],
  ['nothing', '', { kind: 'missing-body', in: 'body', where: '' }],
])('%s is found once', async (_, body, deviation) => {
  const found = await callThrough(agents.surface, answerJson(body), agents.path);
  expect(found).toEqual([
    expect.objectContaining({
      operationId: 'agents.list',
      method: 'GET',
      path: '/v4/livechat/agents',
      status: 200,
      side: 'response',
      severity: 'high',
      ...deviation,
    }),
  ]);
});

test.each([
  ['a new status', [agent], { status: 206 }, { kind: 'undocumented-status', in: 'status', received: '206' }],
  [
    'a new media type',
    [agent],
    { contentType: 'application/xml' },
    { kind: 'undocumented-content-type', where: 'content-type', received: 'application/xml' },
  ],
  ['an error of another shape', { error: 'x' }, { status: 404 }, { kind: 'undocumented-status' }],
])('%s is found once', async (_, body, head, deviation) => {
  const found = await callThrough(agents.surface, answerJson(body, head), agents.path);
  expect(found).toEqual([expect.objectContaining({ side: 'response', ...deviation })]);
});

test('a field that is nested without end is one field', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const body = `[${JSON.stringify(agent).slice(0, -1)},"deep":${deep}}]`;
  const found = await callThrough(agents.surface, answerJson(body), agents.path);
  expect(found).toEqual([expect.objectContaining({ kind: 'undocumented-field', where: '/0/deep' })]);
});

test('a body with thousands of deviations is cut short in the report', async () => {
  const body = Array.from({ length: 1_500 }, () => ({ ...agent, mood: 'good' }));
  const found = await callThrough(agents.surface, answerJson(body), agents.path);
  expect(found).toHaveLength(1_001);
  expect(found.at(-1)).toMatchObject({ kind: 'not-checked', received: '500 further deviations' });
});

test('a media type may have parameters', async () => {
  const upstream = answerJson([agent], { contentType: 'Application/JSON; charset=utf-8' });
  expect(await callThrough(agents.surface, upstream, agents.path)).toEqual([]);
});

const chats = '/v3.0/agent/action/get_chat_threads';

test.each([
  [
    'a new kind of event',
    (event: object) => ({ ...event, type: 'hologram' }),
    { kind: 'undocumented-value', received: '"hologram"' },
  ],
  [
    'a new field of an event',
    (event: object) => ({ ...event, mood: 1 }),
    { kind: 'undocumented-field', received: 'integer' },
  ],
  ['an event without its kind', ({ type: _, ...event }: { type?: string }) => event, { kind: 'missing-field' }],
])('%s in a union is found once, not in each branch', async (_, tamper, deviation) => {
  const contract = await readContract('livechat-agent');
  const operation = contract.operations.find(({ path }) => chats.endsWith(path));
  const body = JSON.parse(JSON.stringify(Object.values(operation?.responses[0]?.content[0]?.examples ?? {})[0]?.value));
  const events = body.chat.threads[0].events as object[];
  events[0] = tamper(events[0] as object);
  const request = Object.values(operation?.requestBody?.content[0]?.examples ?? {})[0]?.value;
  const found = await callThrough('livechat-agent', answerJson(body), chats, json('POST', request));
  expect(found).toEqual([expect.objectContaining({ side: 'response', ...deviation })]);
});

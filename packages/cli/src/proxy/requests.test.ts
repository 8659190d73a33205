import { expect, test } from 'vitest';
import { callThrough, json } from '../../test/proxy/call-through.ts';
import { answerJson } from '../../test/proxy/upstream.ts';
import { readContract } from './contract/contract.ts';

const id = 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
const agent = { id, status: 'Online', ongoingChats: 0 };
const agents = { surface: 'comm100-chat-server', path: '/v4/livechat/agents' };

test.each([
  ['an unknown path', '/v4/livechat/robots', {}, { kind: 'unknown-path', path: '/v4/livechat/robots' }],
  [
    'an unknown path below an id',
    `/v4/livechat/agents/${id}/mood`,
    {},
    { kind: 'unknown-path', path: '/v4/livechat/agents/{id}/mood' },
  ],
  ['a path without the base path', '/livechat/agents', {}, { kind: 'unknown-path', path: '/livechat/agents' }],
  [
    'an unknown method',
    '/v4/livechat/agents',
    { method: 'DELETE' },
    { kind: 'unknown-method', expected: 'GET', received: 'DELETE' },
  ],
  [
    'an unknown parameter',
    '/v4/livechat/agents?page=2',
    {},
    { kind: 'undocumented-parameter', in: 'query', where: 'page' },
  ],
  ['a body that is not taken', '/v4/livechat/agents', json('PUT', {}), { kind: 'unknown-method' }],
])('%s is found once in a request', async (_, path, init, deviation) => {
  const found = await callThrough(agents.surface, answerJson([agent]), path, init);
  expect(found).toEqual([expect.objectContaining({ side: 'request', status: 200, ...deviation })]);
});

test.each([
  ['a wrong id', '/v4/livechat/agents/7', { status: 'away' }, { kind: 'invalid-value', in: 'path', where: 'id' }],
  [
    'a field too many',
    `/v4/livechat/agents/${id}`,
    { status: 'away', x: 1 },
    { kind: 'undocumented-field', where: '/x' },
  ],
  ['a field less', `/v4/livechat/agents/${id}`, {}, { kind: 'missing-field', in: 'body', where: '/status' }],
])('%s is found once in a request with a body', async (_, path, body, deviation) => {
  const found = await callThrough(agents.surface, answerJson(agent), path, json('PUT', body));
  expect(found).toEqual([expect.objectContaining({ side: 'request', operationId: 'agents.update', ...deviation })]);
});

test('the number of the site, which goes with an API key, is documented', async () => {
  expect(await callThrough(agents.surface, answerJson([agent]), `${agents.path}?siteId=10000`)).toEqual([]);
});

test('keys in any case and another base path are as documented', async () => {
  const contract = await readContract('comm100-v2');
  const operation = contract.operations.find((one) => one.id === 'departments.create');
  const [sample] = Object.values(operation?.requestBody?.content[0]?.examples ?? {});
  const body = Object.entries(sample?.value as object).map(([name, value]) => [name.toUpperCase(), value]);
  const [answer] = Object.values(operation?.responses[0]?.content[0]?.examples ?? {});
  const call = json('POST', Object.fromEntries(body));
  expect(await callThrough('comm100-v2', answerJson(answer?.value), `/API/v2.0${operation?.path}`, call)).toEqual([]);
});

test('what the grant of tokens says is nobody else to know', async () => {
  const call = { method: 'POST', body: new URLSearchParams({ grant_type: 'password', password: 'secret' }) };
  expect(await callThrough('comm100-v2', answerJson({ access_token: 'secret' }), '/oauth/token', call)).toEqual([]);
});

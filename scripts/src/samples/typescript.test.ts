import { expect, test } from 'vitest';
import type { Operation, Parameter } from '../spec/openapi.ts';
import { json, manifestOf, operationOf } from '../testing/bundles.ts';
import { callLine, typescriptSample } from './typescript.ts';

const answer = { 200: { description: 'It.', content: json({ type: 'object' }) } };

function operation(id: string, parts: Partial<Operation> = {}, path = '/things') {
  const [read] = manifestOf({ [path]: { put: operationOf(id, parts) } }).operations;
  if (!read) throw new Error('The manifest has no operation.');
  return read;
}

function inPath(...examples: unknown[]): { parameters: Parameter[]; path: string } {
  const parameters = examples.map((example, index): Parameter => ({ name: `p${index}`, in: 'path', example }));
  return { parameters, path: parameters.map(({ name }) => `/{${name}}`).join('') };
}

const body = (value: unknown) => ({ requestBody: { required: true, content: json({}, value) } });

test('a sample is a whole program', () => {
  const manifest = manifestOf({ '/things': { get: operationOf('things.list', { responses: answer }) } });
  expect(manifest.operations.map((listed) => typescriptSample(manifest, listed))).toEqual([
    `import { ChatClient } from '@colloquy/chat';

const client = new ChatClient({ auth: { token: 'ACCESS_TOKEN' } });

const things = await client.things.list();
console.log(things);
`,
  ]);
});

test('what answers nothing has nothing to log, and basic credentials have two parts', () => {
  const manifest = manifestOf(
    { '/things': { put: operationOf('things.update') } },
    { security: [{ key: [] }], components: { securitySchemes: { key: { type: 'http', scheme: 'basic' } } } },
  );
  expect(manifest.operations.map((updated) => typescriptSample(manifest, updated).split('\n').slice(2))).toEqual([
    [
      "const client = new ChatClient({ auth: { username: 'USERNAME', password: 'PASSWORD' } });",
      '',
      'await client.things.update();',
      '',
    ],
  ]);
});

test('basic credentials have the site that they are for', () => {
  const key = { type: 'http', scheme: 'basic', 'x-site-parameter': 'siteId' };
  const manifest = manifestOf(
    { '/things': { put: operationOf('things.update') } },
    { security: [{ key: [] }], components: { securitySchemes: { key } } },
  );
  expect(manifest.operations.map((updated) => typescriptSample(manifest, updated)).join()).toContain(
    "auth: { username: 'USERNAME', password: 'PASSWORD', siteId: 'SITE_ID' } });",
  );
});

test.each([
  ['agents.list', 'agents'],
  ['agents.listActive', 'agents'],
  ['agents.get', 'agent'],
  ['campaigns.chatButtons.update', 'chatButton'],
  ['status.get', 'status'],
  ['statuses.get', 'status'],
  ['categories.get', 'category'],
  ['inboxes.get', 'inbox'],
  ['access.get', 'access'],
  ['responses.get', 'response'],
  ['cases.get', 'answer'],
  ['exports.get', 'answer'],
  ['clients.get', 'answer'],
])('the answer of %s is called %s', (id, name) => {
  expect(callLine(operation(id, { responses: answer }))).toBe(`const ${name} = await client.${id}();`);
});

test('path parameters, body and query come in the order of the signature', () => {
  const { parameters, path } = inPath('a', 7);
  const query: Parameter[] = [{ name: 'page', in: 'query', required: true, example: 2 }];
  const parts = { parameters: [...query, ...parameters.toReversed()], ...body({ b: 1 }) };
  expect(callLine(operation('things.update', parts, path))).toBe(
    "await client.things.update('a', 7, { b: 1 }, { page: 2 });",
  );
});

test('what is optional is left out at the end, and undefined before something else', () => {
  const optional: Parameter[] = [{ name: 'page', in: 'query', example: 2 }];
  expect(callLine(operation('things.update', { parameters: optional, ...body([]) }))).toBe(
    'await client.things.update([]);',
  );
  const parts = { parameters: [{ ...optional[0], required: true } as Parameter], requestBody: { content: json({}) } };
  expect(callLine(operation('things.update', parts))).toBe('await client.things.update(undefined, { page: 2 });');
});

test('a line of 100 columns stays whole, one of 101 is broken up', () => {
  const call = (length: number) => callLine(operation('things.update', body({ a: 'x'.repeat(length) })));
  expect(call(62)).toHaveLength(100);
  expect(call(62)).not.toContain('\n');
  expect(call(63)).toBe(`await client.things.update({\n  a: '${'x'.repeat(63)}',\n});`);
});

test('a long body is broken up from the outside', () => {
  const fields = ['visitor', 'company'].map((name) => ({ name, value: 'A value of some length', url: '' }));
  const { parameters, path } = inPath('3d59f909-24cd-43bc-89cb-00a320617c0a');
  expect(callLine(operation('things.update', { parameters, ...body(fields) }, path))).toBe(
    `await client.things.update('3d59f909-24cd-43bc-89cb-00a320617c0a', [
  { name: 'visitor', value: 'A value of some length', url: '' },
  { name: 'company', value: 'A value of some length', url: '' },
]);`,
  );
});

test('arguments that fill the line get lines of their own', () => {
  const { parameters, path } = inPath('a'.repeat(60), 'b'.repeat(60));
  expect(callLine(operation('things.update', { parameters, ...body({ c: [] }) }, path))).toBe(
    `await client.things.update(
  '${'a'.repeat(60)}',
  '${'b'.repeat(60)}',
  { c: [] },
);`,
  );
});

test('body and query that are both long keep to 100 columns', () => {
  const parameters: Parameter[] = [{ name: 'filter', in: 'query', required: true, example: 'f'.repeat(80) }];
  const text = callLine(operation('things.update', { parameters, ...body({ a: 'x'.repeat(50), b: 'y'.repeat(50) }) }));
  expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
  expect(text).toBe(
    `await client.things.update(
  {
    a: '${'x'.repeat(50)}',
    b: '${'y'.repeat(50)}',
  },
  { filter: '${'f'.repeat(80)}' },
);`,
  );
});

test('a path parameter whose name is no identifier has its value too', () => {
  const parameters: Parameter[] = [{ name: 'agent-id', in: 'path', example: 'a' }];
  expect(callLine(operation('agents.get', { parameters }, '/agents/{agent-id}'))).toBe("await client.agents.get('a');");
});

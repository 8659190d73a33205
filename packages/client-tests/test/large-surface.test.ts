import { mkdirSync } from 'node:fs';
import { generateClient } from '@colloquy/scripts/client/generate-client.ts';
import type { Bundle } from '@colloquy/scripts/spec/openapi.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, installPacked, workspaceOf } from '../src/installed-package.ts';
import { costOfCalls, instantiationBudget } from '../src/measure-calls.ts';
import { compilers } from '../src/typescript-versions.ts';

let consumer: Consumer;

beforeAll(async () => {
  consumer = installPacked(workspaceOf('@colloquy/core'));
  mkdirSync(`${consumer.folder}/samples`);
  consumer.write('package.json', '{ "type": "module" }');
  for (const [name, text] of Object.entries(await generateClient('large', largeBundle(1_100))))
    consumer.write(name, text);
});
afterAll(() => consumer.remove());

const { calls, instantiations } = instantiationBudget;

for (const [title, compiler] of Object.entries(compilers)) {
  test(`${calls} calls to a surface of 1,100 operations stay in the budget with ${title}`, () => {
    const cost = costOfCalls(compiler, consumer, (count) =>
      [
        "import { Large } from './client.ts';",
        "export const client = new Large({ auth: { token: 'a' } });",
        ...Array.from(
          { length: count },
          (_, index) => `{ const a = await client.thing${index}.update('x', { size: 1 }); a.size; }`,
        ),
      ].join('\n'),
    );
    expect(cost).toBeLessThanOrEqual(instantiations);
  });
}

test('a call by path, where the compiler infers, costs more than the budget', () => {
  const cost = costOfCalls('typescript', consumer, (count) =>
    [
      "import { Large } from './client.ts';",
      "export const client = new Large({ auth: { token: 'a' } });",
      ...Array.from({ length: count }, (_, index) => {
        return `{ const a = await client.http.PUT('/things${index}/{id}', { params: { path: { id: 'x' } }, body: { size: 1 } }); a.data?.size; }`;
      }),
    ].join('\n'),
  );
  expect(cost).toBeGreaterThan(instantiations);
});

function largeBundle(count: number): Bundle {
  const schema = { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } };
  const content = {
    'application/json': { schema: { $ref: '#/components/schemas/Thing' }, examples: { a: { value: { size: 1 } } } },
  };
  const paths = Array.from({ length: count }, (_, index) => {
    const operation = {
      operationId: `thing${index}.update`,
      summary: 'Change a thing',
      description: 'Changes a thing.',
      parameters: [{ name: 'id', in: 'path' as const, required: true, schema: { type: 'string' }, example: 'x' }],
      requestBody: { required: true, content },
      responses: { 200: { description: 'The thing.', content } },
      'x-source': [],
    };
    return [`/things${index}/{id}`, { put: operation }];
  });
  return {
    openapi: '3.1.1',
    info: { title: 'Large', version: '1' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Thing: schema }, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    'x-client-name': 'Large',
    'x-error-fields': { code: '/code', message: '/message' },
  };
}

import { expect, test } from 'vitest';
import { attach } from '../../../packages/core/src/attach.ts';
import { Call } from '../../../packages/core/src/call.ts';
import type { OperationInfo, Sender } from '../../../packages/core/src/operation.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Operation } from '../spec/openapi.ts';
import { manifestOf, operationOf } from '../testing/bundles.ts';
import { operationTable } from './operation-table.ts';

const list = { name: 'tag', in: 'query' as const, explode: false, schema: { type: 'array' } };
const pages = { items: '/things', page: 'page', first: 1, next: '/next' };
const body = (mediaType: string): Partial<Operation> => ({ requestBody: { content: { [mediaType]: {} } } });

const manifest = manifestOf({
  '/site/things/{id}': {
    get: operationOf('things.get'),
    put: operationOf('things.update', body('application/json')),
  },
  '/site/things': {
    get: operationOf('things.list', { parameters: [list], 'x-pagination': pages }),
    post: operationOf('things.create', body('application/x-www-form-urlencoded')),
  },
  '/site/things/{id}/parts': {
    get: operationOf('things.parts.list', { 'x-pagination': { ...pages, items: '/parts' } }),
    post: operationOf('things.parts.upload', body('multipart/form-data')),
  },
  '/site/thingsInUse:count': { get: operationOf('things.count') },
  '/other/{id}/thing': {
    patch: operationOf('things.find', { ...body('application/json'), parameters: [list] }),
  },
});

const { table, particulars } = operationTable(manifest.operations);

test('a resource is given with the shortest of its paths, and operations with what follows it', () => {
  expect(table).toBe(`\
# things /site/things
get GET - /{id}
update PUT body /{id}
list GET query&tag=,
create POST form
count GET - InUse:count
find PATCH body,query&tag=, =/other/{id}/thing
# things.parts /site/things/{id}/parts
list GET
upload POST multipart
`);
});

test('what is particular to an operation is code', () => {
  const page = "first: 1, next: '/next', page: '/page'";
  expect(particulars).toBe(`{
  'things.list': { pagination: { items: '/things', ${page} } },
  'things.parts.list': { pagination: { items: '/parts', ${page} } },
  'things.parts.upload': { encode: multipart },
}`);
  expect(operationTable([]).particulars).toBeUndefined();
});

/** What a client with this table sends if each of its methods is called. */
function sentBy({ operations }: Manifest, text: string, code: string | undefined) {
  const sent: [OperationInfo, readonly unknown[]][] = [];
  const client: Sender = {
    send: (info, args) => {
      sent.push([info, args]);
      return new Call(Promise.resolve({ data: undefined, response: new Response() }));
    },
  };
  const multipart = 'the encoder';
  attach(client, text, code && new Function('multipart', `return ${code}`)(multipart));
  const calls = operations.map(({ id }) => {
    const method = id.split('.').reduce((target: unknown, name) => (target as Record<string, unknown>)[name], client);
    return (method as (...args: unknown[]) => object)('first', id);
  });
  return { sent, calls };
}

test('the runtime reads from the table what the manifest says, of every operation', () => {
  const { sent } = sentBy(manifest, table, particulars);
  const takes: Record<string, string[]> = {
    'things.update': ['body'],
    'things.list': ['query'],
    'things.create': ['form'],
    'things.parts.upload': ['multipart'],
    'things.find': ['body', 'query'],
  };
  const delimiters = { tag: ',' };
  const special: Record<string, object> = {
    'things.list': { delimiters },
    'things.find': { delimiters },
    'things.parts.upload': { encode: 'the encoder' },
  };
  expect(sent).toEqual(
    manifest.operations.map(({ id, method, path }) => [
      { operationId: id, method, path, takes: takes[id] ?? [], ...special[id] },
      ['first', id],
    ]),
  );
});

test('lists with pages can be iterated, and nothing else', () => {
  const { calls } = sentBy(manifest, table, particulars);
  const paged = manifest.operations.filter((_, index) => Symbol.asyncIterator in (calls[index] as object));
  expect(paged.map(({ id }) => id)).toEqual(['things.list', 'things.parts.list']);
});

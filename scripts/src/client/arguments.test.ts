import { expect, test } from 'vitest';
import type { Operation, Parameter } from '../spec/openapi.ts';
import { json, readOperation, ref } from '../testing/bundles.ts';
import { argumentsOf, signature } from './arguments.ts';

const signatureOf = (parts: Partial<Operation>, path?: string) => signature(argumentsOf(readOperation(parts, path)));

const page: Parameter = { name: 'page', in: 'query' };
const content = json(ref('Thing'));
const form = { 'application/x-www-form-urlencoded': { schema: ref('Form') } };

test.each<[string, Partial<Operation>]>([
  ['options?: CallOptions', {}],
  ['options?: CallOptions', { parameters: [{ name: 'X-Trace', in: 'header', required: true }] }],
  ['query?: models.ThingsUpdateQuery, options?: CallOptions', { parameters: [page] }],
  [
    'query: models.ThingsUpdateQuery, options?: CallOptions',
    { parameters: [page, { ...page, name: 'size', required: true }] },
  ],
  ['body: models.Thing, options?: CallOptions', { requestBody: { required: true, content } }],
  ['body?: models.Thing, options?: CallOptions', { requestBody: { content } }],
  [
    'body?: models.Thing, query?: models.ThingsUpdateQuery, options?: CallOptions',
    { requestBody: { content }, parameters: [page] },
  ],
  [
    'body: models.Thing | undefined, query: models.ThingsUpdateQuery, options?: CallOptions',
    { requestBody: { content }, parameters: [{ ...page, required: true }] },
  ],
  [
    'query?: models.ThingsUpdateQuery & { include?: readonly Include[] }, options?: CallOptions',
    { parameters: [page, { name: 'include', in: 'query', schema: { type: 'array', items: { enum: ['agent'] } } }] },
  ],
  ['body?: models.Thing, options?: FormCallOptions', { requestBody: { content: { ...form, ...content } } }],
])('%s', (text, parts) => {
  expect(signatureOf(parts)).toBe(text);
});

test('path parameters come in the order of the template, each with its type', () => {
  const parameters: Parameter[] = [
    { name: 'c', in: 'path', schema: { type: 'number' } },
    { name: 'a', in: 'path', schema: { type: 'integer' } },
    { name: 'b', in: 'path', schema: { type: 'string', format: 'uuid' } },
  ];
  expect(signatureOf({ parameters }, '/{a}/{b}/{c}')).toBe('a: number, b: string, c: number, options?: CallOptions');
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])('%s by itself is no choice', (mediaType) => {
  const schema = ref('Thing');
  expect(signatureOf({ requestBody: { content: { [mediaType]: { schema } } } })).toBe(
    'body?: models.Thing, options?: CallOptions',
  );
});

test('a path parameter gets another name if its own is taken or is none in code', () => {
  const parameters = ['chat-id', 'options', 'new'].map(
    (name): Parameter => ({ name, in: 'path', description: 'Which.' }),
  );
  const args = argumentsOf(readOperation({ parameters }, '/{chat-id}/{options}/{new}'));
  expect(args.map(({ name, parameter, description }) => [name, parameter, description])).toEqual([
    ['chatId', 'chat-id', 'Which.'],
    ['optionsValue', 'options', 'Which.'],
    ['newValue', 'new', 'Which.'],
    ['options', 'options', ''],
  ]);
});

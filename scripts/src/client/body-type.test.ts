import { expect, test } from 'vitest';
import type { MediaType, Parameter, Response, Schema } from '../spec/openapi.ts';
import { json, readOperation, ref } from '../testing/bundles.ts';
import { answerType, answerTypes, callType, refusalTypes, requestType } from './body-type.ts';

const request = (content: Record<string, MediaType>) => requestType(readOperation({ requestBody: { content } }));
const answer = (responses: Record<string, Response>) => answerType(readOperation({ responses }));
const answered = (schema: Schema) => answer({ 200: { description: 'It.', content: json(schema) } });

const inline = "operations['things.update']['responses'][200]['content']['application/json']";

test.each<[string, Schema]>([
  ['models.Thing', ref('Thing')],
  ['models.Thing2', ref('Thing-2')],
  ['models.Thing[]', { type: 'array', items: ref('Thing') }],
  ['models.Thing[][]', { type: 'array', items: { type: 'array', items: ref('Thing') } }],
  [inline, { type: 'object', properties: {} }],
  [inline, { type: 'array', items: { type: 'string' } }],
  [inline, { anyOf: [ref('Thing'), { type: 'null' }] }],
])('an answer is %s', (type, schema) => {
  expect(answered(schema)).toBe(type);
});

test('several successes are joined, each type once, errors left out', () => {
  const description = 'It.';
  const responses = {
    200: { description, content: json(ref('Thing')) },
    201: { description, content: json(ref('Thing')) },
    202: { description, content: json({ type: 'object' }) },
    204: { description },
    '2XX': { description, content: { 'text/plain': { schema: { type: 'string' } } } },
    404: { description, content: json(ref('ErrorBody')) },
    default: { description, content: json(ref('ErrorBody')) },
  };
  expect(answer(responses).split(' | ')).toEqual([
    'models.Thing',
    "operations['things.update']['responses'][202]['content']['application/json']",
    'undefined',
    "operations['things.update']['responses']['2XX']['content']['text/plain']",
  ]);
});

test('an answer is told by its status, if there is one', () => {
  const description = 'It.';
  const responses = {
    200: { description, content: json(ref('Thing')) },
    204: { description },
    '2XX': { description, content: json(ref('Other')) },
    404: { description },
  };
  expect(answerTypes(readOperation({ responses }))).toEqual([
    { status: '200', type: 'models.Thing' },
    { status: '204', type: 'undefined' },
    { status: 'number', type: 'models.Other' },
  ]);
  expect(answerTypes(readOperation({ responses: {} }))).toEqual([{ status: 'number', type: 'undefined' }]);
});

test('a refusal has a status of its own', () => {
  const description = 'No.';
  const content = json(ref('ErrorBody'));
  const responses = {
    200: { description, content },
    302: { description },
    404: { description, content },
    500: { description, content: json({ type: 'object' }) },
    '4XX': { description, content },
    default: { description, content },
  };
  expect(refusalTypes(readOperation({ responses }))).toEqual([
    { status: '302', type: 'undefined' },
    { status: '404', type: 'models.ErrorBody' },
    { status: '500', type: "operations['things.update']['responses'][500]['content']['application/json']" },
  ]);
});

test('an include is in the types of answers, and not in those of refusals', () => {
  const include: Parameter = { name: 'include', in: 'query', schema: { type: 'array', items: { enum: ['agent'] } } };
  const content = json({ type: 'array', items: ref('Thing') });
  const responses = { 200: { description: 'It.', content }, 400: { description: 'No.', content } };
  const operation = readOperation({ parameters: [include], responses });
  expect(answerTypes(operation)).toEqual([{ status: '200', type: 'models.ThingWith<Include>[]' }]);
  expect(refusalTypes(operation)).toEqual([{ status: '400', type: 'models.Thing[]' }]);
});

const page = "operations['things.update']['responses'][200]['content']['application/json']";

test.each([
  [`Call<${page}>`, undefined],
  [`PagedCall<${page}, models.Thing>`, '/things'],
  [`PagedCall<${page}, NonNullable<NonNullable<${page}['a']>['b']>[number]>`, '/a/b'],
])('a call is a %s', (type, items) => {
  const inner = { type: 'object', properties: { b: { type: 'array', items: { type: 'string' } } } };
  const properties = { things: { type: 'array', items: ref('Thing') }, a: inner };
  const responses = { 200: { description: 'It.', content: json({ type: 'object', properties }) } };
  const pagination = items && { 'x-pagination': { items, page: 'page', first: 1, next: '/next' } };
  expect(callType(readOperation({ responses, ...pagination }))).toBe(type);
});

test('without success or content the answer is undefined', () => {
  expect(answer({})).toBe('undefined');
  expect(answer({ 204: { description: 'Done.' } })).toBe('undefined');
});

test('a request is JSON if the operation takes it', () => {
  expect(request({ 'text/csv': {}, 'application/problem+json; charset=utf-8': { schema: ref('Thing') } })).toBe(
    'models.Thing',
  );
  expect(request({ 'text/csv': { schema: { type: 'string' } } })).toBe(
    "NonNullable<operations['things.update']['requestBody']>['content']['text/csv']",
  );
  expect(requestType(readOperation({}))).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { MediaType, Response, Schema } from '../spec/openapi.ts';
import { json, readOperation, ref } from '../testing/bundles.ts';
import { answerType, requestType } from './body-type.ts';

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

import { expect, test } from 'vitest';
import { json, readOperation } from '../testing/bundles.ts';
import { sampleValues } from './values.ts';

test('values are the examples of what a call has to have', () => {
  const operation = readOperation(
    {
      parameters: [
        { name: 'id', in: 'path', example: 'a' },
        { name: 'page', in: 'query', required: true, example: 0 },
        { name: 'size', in: 'query', example: 5 },
        { name: 'X-Trace', in: 'header', required: true, example: 't' },
      ],
      requestBody: {
        content: {
          'text/csv': { examples: { sample: { value: 'a,b' } } },
          'application/vnd.chat+json': { examples: { first: { value: { a: 1 } }, second: { value: { a: 2 } } } },
        },
      },
    },
    '/things/{id}',
  );
  expect(sampleValues(operation)).toEqual({
    path: { id: 'a' },
    query: { page: 0 },
    body: { a: 1 },
    mediaType: 'application/vnd.chat+json',
  });
});

test('there may be no body, or none in the samples', () => {
  expect(sampleValues(readOperation({}))).toEqual({ path: {}, query: {}, body: undefined, mediaType: undefined });
  expect(sampleValues(readOperation({ requestBody: { content: json({}) } }))).toMatchObject({
    body: undefined,
    mediaType: 'application/json',
  });
});

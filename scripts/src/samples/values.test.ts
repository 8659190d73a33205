import { expect, test } from 'vitest';
import { json, readOperation } from '../testing/bundles.ts';
import { sampleArgument, sampleValues } from './values.ts';

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

test('the body is given as a client takes it, without what the client puts around it', () => {
  const content = (mediaType: string, value: object) => ({ [mediaType]: { examples: { sample: { value } } } });
  const argument = (mediaType: string, value: object) => {
    const operation = readOperation({ requestBody: { content: content(mediaType, value) } });
    return sampleArgument({ ...operation, envelope: { argument: 'payload', options: ['author_id'] } });
  };
  expect(argument('application/json', { payload: { chat_id: 'a' }, author_id: 'b' })).toEqual({ chat_id: 'a' });
  expect(argument('multipart/form-data', { 'payload.chat_id': 'a' })).toEqual({ chat_id: 'a' });
  const plain = readOperation({ requestBody: { content: content('application/json', { a: 1 }) } });
  expect(sampleArgument(plain)).toEqual({ a: 1 });
});

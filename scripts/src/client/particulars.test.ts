import { expect, test } from 'vitest';
import type { Operation, Parameter } from '../spec/openapi.ts';
import { readOperation } from '../testing/bundles.ts';
import { delimitersOf, encoderOf, inputsOf } from './particulars.ts';

const bodyOf = (...mediaTypes: string[]): Partial<Operation> => ({
  requestBody: { content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}])) },
});

const list: Parameter = { name: 'tag', in: 'query', schema: { type: 'array' } };

test.each<[string[], Partial<Operation>]>([
  [[], {}],
  [['query'], { parameters: [list] }],
  [['body'], bodyOf('application/json')],
  [['form'], bodyOf('application/x-www-form-urlencoded')],
  [['multipart'], bodyOf('multipart/form-data; boundary=a')],
  [['body'], bodyOf('multipart/form-data', 'application/x-www-form-urlencoded', 'application/json')],
  [['body', 'query'], { ...bodyOf('application/json'), parameters: [list] }],
])('an operation takes %j', (inputs, parts) => {
  expect(inputsOf(readOperation(parts))).toEqual(inputs);
});

test.each([
  [{ explode: false }, ','],
  [{ explode: false, style: 'form' }, ','],
  [{ style: 'spaceDelimited' }, '%20'],
  [{ style: 'pipeDelimited' }, '|'],
])('a list with %j is written with %j between its entries', (given, delimiter) => {
  const parameters = [{ ...list, ...given }];
  expect(delimitersOf(readOperation({ parameters }))).toEqual({ tag: delimiter });
});

test('each list has its own delimiter, whatever its name', () => {
  const parameters = [
    { ...list, explode: false },
    { ...list, name: 'a-b', style: 'pipeDelimited' },
  ];
  expect(delimitersOf(readOperation({ parameters }))).toEqual({ tag: ',', 'a-b': '|' });
});

test.each<Parameter>([
  list,
  { ...list, style: 'pipeDelimited', explode: true },
  { ...list, explode: false, in: 'header' },
  { ...list, explode: false, schema: { type: 'string' } },
])('%j needs no delimiter', (parameter) => {
  expect(delimitersOf(readOperation({ parameters: [parameter] }))).toEqual({});
});

test('a body of files is encoded by the runtime', () => {
  expect(encoderOf(readOperation(bodyOf('multipart/form-data')))).toEqual(['encode: multipart']);
  expect(encoderOf(readOperation(bodyOf('multipart/form-data', 'application/json')))).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { explain } from './explain.ts';

const text = { type: 'string' };
const rule = (type: string, properties: object) => ({
  required: ['type', ...Object.keys(properties)],
  properties: { type: { const: type }, ...properties },
});
const bodySchema = {
  properties: {
    status: { type: 'string', enum: ['online', 'away'] },
    limit: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
    rules: { items: { oneOf: [rule('time', { seconds: { type: 'integer' } }), rule('url', { address: text })] } },
  },
};
const parameters = [
  { name: 'pageSize', schema: { type: 'integer' } },
  { name: 'X-API-Version', schema: { const: '2' } },
];

const fault = (path: string, message: string, code: string | number): Diagnostic => {
  return { path: path === '' ? [] : path.split('.'), message, code, severity: 0 };
};
const messages = (body: unknown, ...faults: Diagnostic[]) =>
  explain(faults, { method: 'GET', body, bodySchema, parameters }).map(({ path, message }) => `${path}: ${message}`);

test.each([
  [
    'the values that are allowed',
    { status: 'on' },
    fault('body.status', 'Request body property status must be equal to one of the allowed values', 'enum'),
    'body.status: Request body property status must be one of: online, away',
  ],
  [
    'all types that are allowed',
    { limit: 'a' },
    fault('body.limit', 'Request body property limit must be integer', 'type'),
    'body.limit: Request body property limit must be integer or null',
  ],
  [
    'the known key that is near',
    { stauts: 'on' },
    fault('body', "Request body must NOT have additional properties; found 'stauts'", 'additionalProperties'),
    "body: Request body must not have the property 'stauts'; did you mean 'status'?",
  ],
  [
    'all known keys if none is near',
    { mood: 'good' },
    fault('body', "Request body must NOT have additional properties; found 'mood'", 'additionalProperties'),
    "body: Request body must not have the property 'mood'; it can have status, limit, rules",
  ],
  [
    'that there is no body',
    undefined,
    fault('', 'Body parameter is required', 'required'),
    'body: Request body is missing',
  ],
  [
    'that a body is not taken',
    {},
    fault('', 'No supported content types, but request included a non-empty body', 415),
    'body: GET takes no body here. Send none',
  ],
  [
    'the name of a parameter as the spec has it',
    undefined,
    fault('query.pagesize', 'Request query parameter pagesize must be <= 100', 'maximum'),
    'query.pageSize: Request query parameter pageSize must be <= 100',
  ],
  [
    'a header that is missing',
    undefined,
    fault('header', "Request header must have required property 'x-api-version'", 'required'),
    'header.X-API-Version: Request header X-API-Version is missing',
  ],
  [
    'the value that a header must have',
    undefined,
    fault('header.x-api-version', 'Request header parameter x-api-version must be equal to constant', 'const'),
    'header.X-API-Version: Request header X-API-Version must be 2',
  ],
])('it says %s', (_, body, diagnostic, expected) => {
  expect(messages(body, diagnostic)).toEqual([expected]);
});

const branchFaults = [
  fault('body.rules.0', "Request body property rules.0 must have required property 'seconds'", 'required'),
  fault('body.rules.0.type', 'Request body property rules.0.type must be equal to constant', 'const'),
  fault('body.rules.0.address', 'Request body property rules.0.address must be string', 'type'),
  fault('body.rules.0', 'Request body property rules.0 must match exactly one schema in oneOf', 'oneOf'),
];

test('of a union, it says what is wrong with the branch that is meant', () => {
  expect(messages({ rules: [{ type: 'url', address: 3 }] }, ...branchFaults)).toEqual([
    'body.rules.0.address: Request body property rules.0.address must be string',
  ]);
});

test('if none can be meant, it first says which there are', () => {
  const [first] = messages({ rules: [{ type: 'page', address: 3 }] }, ...branchFaults);
  expect(first).toBe('body.rules.0.type: Request body property rules.0.type must be one of: time, url');
});

test('it says nothing twice, and of a long name only the beginning', () => {
  const name = 'x'.repeat(5_000);
  const unknown = fault(
    'body',
    `Request body must NOT have additional properties; found '${name}'`,
    'additionalProperties',
  );
  const [message = '', ...others] = messages({ [name]: 1 }, unknown, unknown);
  expect(message.length).toBeLessThan(250);
  expect(others).toEqual([]);
});

import { expect, test } from 'vitest';
import { specValidation, type ValidationOptions, type Validators } from './spec-validation.ts';

function failing(...errors: object[]) {
  return Object.assign(() => false, { errors }) as never;
}

const missing = { instancePath: '', keyword: 'required', params: { missingProperty: 'name' } };
const unknown = { instancePath: '/a', keyword: 'additionalProperties', params: { additionalProperty: 'b' } };
const choice = { instancePath: '/a', keyword: 'enum', params: { allowedValues: ['x', 'y'] } };
const union = { instancePath: '/a', keyword: 'anyOf', params: {}, message: 'must match a schema in anyOf' };

const validators: Validators = {
  'things.create': {
    query: failing(missing),
    body: failing(missing),
    answers: { 200: failing(unknown, choice, missing, union) },
  },
  'things.get': { answers: { 200: (() => true) as never } },
};

function check(part: 'query' | 'body' | 'answer', options?: ValidationOptions, value: unknown = {}) {
  return specValidation(validators, options)({ operationId: 'things.create', part, status: 200, value });
}

test('says where what is wrong, of a union the branch that gets furthest', () => {
  expect(check('query')).toBe('things.create does not fit the spec: query/name is missing');
  expect(check('body')).toBe('things.create does not fit the spec: body/name is missing');
  expect(check('answer', { responses: 'throw' })).toBe(
    'things.create does not fit the spec: answer/a/b is not known, or answer/a must be one of x, y',
  );
});

test('requests throw and answers warn, unless told otherwise', () => {
  const warnings: string[] = [];
  const warn = (problem: string) => warnings.push(problem);
  expect(check('answer', { warn })).toBeUndefined();
  expect(check('body', { warn, requests: 'warn' })).toBeUndefined();
  expect(warnings).toHaveLength(2);
  expect(check('body', { warn, requests: 'off' })).toBeUndefined();
  expect(check('answer', { warn, responses: 'off' })).toBeUndefined();
  expect(warnings).toHaveLength(2);
});

test('what fits, what the spec does not describe and a body that is left out pass', () => {
  const validation = specValidation(validators, { responses: 'throw' });
  expect(validation({ operationId: 'things.get', part: 'answer', status: 200, value: {} })).toBeUndefined();
  expect(validation({ operationId: 'things.get', part: 'answer', status: 418, value: {} })).toBeUndefined();
  expect(validation({ operationId: 'things.unheardOf', part: 'query', value: {} })).toBeUndefined();
  expect(specValidation(validators)({ operationId: 'things.create', part: 'body', value: undefined })).toBeUndefined();
});

test('a query parameter that is undefined is one that is left out', () => {
  let seen: unknown;
  const query = ((value: unknown) => {
    seen = value;
    return true;
  }) as never;
  specValidation({ 'things.list': { query, answers: {} } })({
    operationId: 'things.list',
    part: 'query',
    value: { a: 1, b: undefined },
  });
  expect(seen).toEqual({ a: 1 });
});

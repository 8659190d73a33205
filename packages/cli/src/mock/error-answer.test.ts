import { expect, test } from 'vitest';
import { errorAnswer } from './error-answer.ts';
import { Refusal, refusalOf } from './refusal.ts';

const flat = {
  errorFields: { code: '/code', message: '/message' },
  errors: { 400: { code: 400000, message: 'a' }, 404: { code: 404000, message: 'b' } },
};
const nested = {
  errorFields: { code: '/error/type', message: '/error/message' },
  errors: { 400: { error: { type: 'validation', message: 'a' } }, 500: { error: { type: 'internal', message: 'b' } } },
};

test.each([
  ['a documented status', flat, 404, { code: 404000, message: 'x' }],
  ['one of the same class', flat, 415, { code: 400000, message: 'x' }],
  ['one of another class', flat, 500, { code: 400000, message: 'x' }],
  ['a message in a deeper place', nested, 413, { error: { type: 'validation', message: 'x' } }],
  ['no documented error', { ...nested, errors: {} }, 400, { error: { message: 'x' } }],
])("%s has the vendor's shape", (_, shape, status, body) => {
  const answer = errorAnswer(new Refusal(status, 'x'), shape);
  expect(answer).toMatchObject({ status, headers: { 'content-type': 'application/json' } });
  expect(JSON.parse(answer.body)).toEqual(body);
});

test('problem+json is for those who ask for it', () => {
  const answer = errorAnswer(new Refusal(404, 'x'), flat, 'application/json;q=0.5, Application/Problem+JSON');
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(answer.body)).toEqual({ title: 'Not Found', status: 404, detail: 'x' });
});

test('headers and violations come along', () => {
  const refusal = new Refusal(405, 'x', { headers: { allow: 'GET' }, violations: [{ path: 'body', message: 'y' }] });
  expect(errorAnswer(refusal, flat).headers).toEqual({
    allow: 'GET',
    'sl-violations': '[{"path":"body","message":"y"}]',
    'content-type': 'application/json',
  });
});

test('a code of its own takes the place of the documented one', () => {
  const { body } = errorAnswer(new Refusal(400, 'x', { code: 'authorization' }), nested);
  expect(JSON.parse(body)).toEqual({ error: { type: 'authorization', message: 'x' } });
});

test('what nobody foresaw is a fault of the mock', () => {
  expect(refusalOf(new Error('x'))).toMatchObject({
    status: 500,
    message: 'This is a fault of the mock, not of your request: x',
  });
});

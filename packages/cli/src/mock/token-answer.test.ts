import { expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { tokenAnswer } from './token-answer.ts';

const answer = { access_token: 'ACCESS_TOKEN', token_type: 'bearer' };
const grants = { password: ['email', 'password'], refresh_token: ['refresh_token'] };
const endpoint = { urls: [], grants, answer };

function refused(form: string, contentType?: string): Refusal {
  try {
    tokenAnswer(endpoint, form, contentType);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It is not refused.');
}

test.each([
  ['email and password', 'grant_type=password&email=a%40example.com&password=b'],
  ['a refresh token', 'refresh_token=REFRESH_TOKEN&grant_type=refresh_token'],
  ['a field that nobody asked for', 'grant_type=password&email=a&password=b&scope=c'],
])('%s is answered with the sample', (_, form) => {
  const { status, headers, body } = tokenAnswer(endpoint, form, 'Application/X-WWW-Form-Urlencoded; charset=UTF-8');
  expect([status, headers, JSON.parse(body)]).toEqual([200, { 'content-type': 'application/json' }, answer]);
  expect(tokenAnswer(endpoint, form).body).toBe(body);
  expect(tokenAnswer(endpoint, form, '').body).toBe(body);
});

test.each([
  ['email=a&password=b', 'grant_type', 'is missing; it must be password or refresh_token'],
  ['', 'grant_type', 'is missing; it must be password or refresh_token'],
  ['{"grant_type":"password"}', 'grant_type', 'is missing; it must be password or refresh_token'],
  ['grant_type=password&username=a&password=b', 'email', 'is missing; grant_type=password demands it'],
  ['grant_type=password&email=a&password=', 'password', 'is missing; grant_type=password demands it'],
  ['grant_type=refresh_token', 'refresh_token', 'is missing; grant_type=refresh_token demands it'],
])('"%s" is refused for its %s', (form, name, fault) => {
  const message = `The form's field ${name} ${fault}`;
  expect(refused(form)).toMatchObject({
    status: 400,
    code: 'invalid_request',
    message: `${message}.`,
    violations: [{ path: `body.${name}`, message }],
  });
});

test.each(['client_credentials', 'Password', 'toString'])('the grant %s is not supported', (grant) => {
  expect(refused(`grant_type=${grant}&email=a&password=b`)).toMatchObject({
    status: 400,
    code: 'unsupported_grant_type',
    message: "The form's field grant_type must be password or refresh_token.",
  });
});

test('what is no form is refused', () => {
  expect(refused('{"grant_type":"password"}', 'application/json; charset=utf-8')).toMatchObject({
    status: 400,
    message:
      'Content-Type is application/json, but a token is asked for with a form: application/x-www-form-urlencoded.',
  });
});

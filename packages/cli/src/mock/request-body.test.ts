import { expect, test } from 'vitest';
import { readBody } from './request-body.ts';

const schema = { type: 'object', properties: { name: { type: 'string' }, group: { type: 'integer' } } };
const json = { requestBody: { content: { 'application/json': { schema } } } };
const both = {
  requestBody: { content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } } },
};
const upload = { requestBody: { content: { 'multipart/form-data': { schema } } } };
const strict = { caseInsensitiveKeys: false };

test.each([
  ['JSON', '{"name":"a"}', 'application/json', json],
  ['JSON with a charset', '{"name":"a"}', 'Application/JSON ; charset=utf-8', json],
  ['JSON without a type', '{"name":"a"}', undefined, json],
  ['JSON with an empty type', '{"name":"a"}', '', json],
  ['JSON that curl calls a form', ' {"name":"a"}', 'application/x-www-form-urlencoded', json],
  ['a form that stands for JSON', 'name=a', 'application/x-www-form-urlencoded', both],
])('%s is read', (_, text, contentType, operation) => {
  expect(readBody(text, contentType, operation, strict)).toEqual({
    contentType: 'application/json',
    value: { name: 'a' },
    schema,
  });
});

test('what is neither stays as it is, with the parameters of its type', () => {
  expect(readBody('--X', 'Multipart/Form-Data; boundary=X', upload, strict)).toEqual({
    contentType: 'multipart/form-data; boundary=X',
    value: '--X',
    schema: undefined,
  });
  expect(readBody('', 'application/json', json, strict)).toBeUndefined();
});

test('keys in any case are taken where the vendor takes them', () => {
  const read = (caseInsensitiveKeys: boolean) => readBody('{"NAME":"a"}', undefined, json, { caseInsensitiveKeys });
  expect(read(true)?.value).toEqual({ name: 'a' });
  expect(read(false)?.value).toEqual({ NAME: 'a' });
  const form = readBody('GROUP=1', 'application/x-www-form-urlencoded', both, { caseInsensitiveKeys: true });
  expect(form?.value).toEqual({ group: 1 });
});

test.each([
  [
    'a type that the operation does not take',
    'a=1',
    'application/x-www-form-urlencoded',
    415,
    'takes application/json.',
  ],
  ['broken JSON', '{"name"', 'application/json', 400, 'Request body is not JSON, as Content-Type says: Expected'],
])('%s is refused', (_, text, contentType, status, message) => {
  expect(() => readBody(text, contentType, json, strict)).toThrow(
    expect.objectContaining({ status, message: expect.stringContaining(message) }),
  );
});

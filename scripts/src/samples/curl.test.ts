import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Operation, Parameter, SecurityScheme } from '../spec/openapi.ts';
import { json, manifestOf, operationOf } from '../testing/bundles.ts';
import { curlSample } from './curl.ts';

function sampleOf(
  parts: Partial<Operation>,
  path = '/things',
  method: 'get' | 'put' = 'put',
  key?: SecurityScheme,
): string {
  const root = key && { security: [{ key: [] }], components: { securitySchemes: { key } } };
  const manifest = manifestOf({ [path]: { [method]: operationOf('things.do', parts) } }, root);
  return manifest.operations.map((operation) => curlSample(manifest, operation)).join();
}

/** What a shell hands to curl. */
function shellArguments(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

const authorization = ['--header', 'Authorization: Bearer ACCESS_TOKEN'];

test('a GET is the address and the credentials', () => {
  expect(sampleOf({}, '/things', 'get')).toBe(
    "curl 'https://api.example.com/v1/things' \\\n  --header 'Authorization: Bearer ACCESS_TOKEN'",
  );
});

test('another address can stand in for the vendor', () => {
  const manifest = manifestOf({ '/things': { get: operationOf('things.list') } });
  const samples = manifest.operations.map((operation) => curlSample(manifest, operation, 'http://127.0.0.1:4010/v1'));
  expect(samples.map((sample) => shellArguments(sample)[0])).toEqual(['http://127.0.0.1:4010/v1/things']);
});

test('the shell passes a body on as it is', () => {
  const value = { name: 'Leo\'s "best" $HOME `ls` \\', lines: 'a\nb', greeting: 'Grüße' };
  expect(shellArguments(sampleOf({ requestBody: { content: json({}, value) } }))).toEqual([
    'https://api.example.com/v1/things',
    '--request',
    'PUT',
    ...authorization,
    '--header',
    'Content-Type: application/json',
    '--data',
    JSON.stringify(value),
  ]);
});

test('a body without a sample is left out', () => {
  expect(shellArguments(sampleOf({ requestBody: { content: json({}) } })).slice(1)).toEqual([
    '--request',
    'PUT',
    ...authorization,
  ]);
});

test.each([
  ['application/x-www-form-urlencoded; charset=utf-8', '--data-urlencode'],
  ['multipart/form-data', '--form-string'],
])('%s is sent as a form', (mediaType, option) => {
  const value = { name: "Leo's & co", size: 1, tags: ['a', 'b'], requester: { mail: 'm' }, if: [{ field: 'f' }] };
  const content = { [mediaType]: { examples: { sample: { value } } } };
  const fields = ["name=Leo's & co", 'size=1', 'tags=a', 'tags=b', 'requester[mail]=m', 'if[0][field]=f'];
  expect(shellArguments(sampleOf({ requestBody: { content } })).slice(5)).toEqual(
    fields.flatMap((field) => [option, field]),
  );
});

test('a text is sent as it is', () => {
  const content = { 'text/plain': { examples: { sample: { value: '@everyone' } } } };
  expect(shellArguments(sampleOf({ requestBody: { content } })).slice(5)).toEqual([
    '--header',
    'Content-Type: text/plain',
    '--data-raw',
    '@everyone',
  ]);
});

test('path parameters are encoded', () => {
  const parameters: Parameter[] = [
    { name: 'b', in: 'path', required: true, example: "a/b c'?" },
    { name: 'a', in: 'path', required: true, example: 7 },
  ];
  expect(shellArguments(sampleOf({ parameters }, '/things/{a}/{b}'))[0]).toBe(
    "https://api.example.com/v1/things/7/a%2Fb%20c'%3F",
  );
});

describe('the query', () => {
  const query = (...parameters: Omit<Parameter, 'name' | 'in'>[]) => {
    const named = parameters.map((parameter, index): Parameter => ({ name: `p${index}`, in: 'query', ...parameter }));
    return new URL(shellArguments(sampleOf({ parameters: named }))[0] ?? '').search;
  };

  test('has mandatory parameters only, encoded', () => {
    expect(query({ required: true, example: 'a&b=c é[' }, { example: 'x' }, { required: true, example: 0 })).toBe(
      '?p0=a%26b%3Dc+%C3%A9%5B&p2=0',
    );
  });

  test.each([
    [{}, '?p0=a&p0=b'],
    [{ explode: false }, '?p0=a%2Cb'],
    [{ style: 'pipeDelimited' }, '?p0=a%7Cb'],
    [{ style: 'spaceDelimited' }, '?p0=a+b'],
  ])('writes a list with %j', (given, search) => {
    expect(query({ required: true, example: ['a', 'b'], ...given })).toBe(search);
  });

  test.each([
    [{}, '?x=1&y=2'],
    [{ example: [{ x: 1, y: ['a', 'b'] }] }, '?p0%5B0%5D%5Bx%5D=1&p0%5B0%5D%5By%5D=a&p0%5B0%5D%5By%5D=b'],
    [{ example: [{ x: 1 }], explode: false }, '?p0%5B0%5D%5Bx%5D=1'],
    [{ explode: false }, '?p0=x%2C1%2Cy%2C2'],
    [{ style: 'deepObject', explode: true }, '?p0%5Bx%5D=1&p0%5By%5D=2'],
  ])('writes an object with %j', (given, search) => {
    expect(query({ required: true, example: { x: 1, y: 2 }, ...given })).toBe(search);
  });
});

test('credentials are those that the operation takes', () => {
  const basic = sampleOf({}, '/things', 'get', { type: 'http', scheme: 'basic' });
  expect(shellArguments(basic).slice(1)).toEqual(['--header', 'Authorization: Basic VVNFUk5BTUU6UEFTU1dPUkQ=']);
  expect(shellArguments(sampleOf({ security: [] }, '/things', 'get'))).toEqual(['https://api.example.com/v1/things']);
});

test('the site is named where the credentials need it', () => {
  const key = { type: 'http', scheme: 'basic', 'x-site-parameter': 'siteId' };
  const parameters: Parameter[] = [{ name: 'page', in: 'query', required: true, example: 2 }];
  expect(shellArguments(sampleOf({ parameters }, '/things', 'get', key))[0]).toBe(
    'https://api.example.com/v1/things?page=2&siteId=SITE_ID',
  );
  const token = { type: 'http', scheme: 'bearer', 'x-site-parameter': 'siteId' };
  expect(shellArguments(sampleOf({}, '/things', 'get', token))[0]).toBe('https://api.example.com/v1/things');
});

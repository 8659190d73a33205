import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listSpecs, printSpec } from './print-spec.ts';
import { readSpec } from './spec-files.ts';

test('a spec is printed as it is, and ends with a line end', async () => {
  const text = await printSpec('comm100-chat-server', {});
  expect(text.trimEnd()).toBe((await readSpec('comm100-chat-server', 'json')).trimEnd());
  expect(text).toMatch(/\}\n$/);
});

test.each([{}, { realtime: true }] as const)('YAML says the same in block style, with %j', async (options) => {
  const yaml = await printSpec('livechat-agent', { ...options, format: 'yaml' });
  expect(parse(yaml)).toEqual(JSON.parse(await printSpec('livechat-agent', options)));
  expect(yaml).toMatch(/^info:\n {2}title: LiveChat Agent/m);
  expect(yaml).toMatch(/ description: \|\n/);
});

test('a dereferenced spec has no references', async () => {
  expect(await printSpec('comm100-chat-server', { format: 'dereferenced' })).not.toContain('"$ref"');
});

test('the realtime document is AsyncAPI', async () => {
  expect(JSON.parse(await printSpec('livechat-agent', { realtime: true }))).toHaveProperty('asyncapi');
});

test('what there is not is said', async () => {
  await expect(printSpec('livechat-rest', { realtime: true })).rejects.toThrow('livechat-rest has no websocket.');
  const both = printSpec('livechat-agent', { realtime: true, format: 'dereferenced' });
  await expect(both).rejects.toThrow('--realtime goes with --format json or yaml');
});

test('the files are listed', () => {
  const [head, ...lines] = listSpecs(['livechat-rest', 'livechat-agent'], {}).trimEnd().split('\n');
  expect(head).toMatch(/^surface +kind +file$/);
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 2).join(' '))).toEqual([
    'livechat-rest json',
    'livechat-rest dereferenced',
    'livechat-agent json',
    'livechat-agent dereferenced',
    'livechat-agent realtime',
  ]);
  expect(lines.at(-1)).toMatch(/livechat-agent\.asyncapi\.json$/);
});

test('an option about one spec needs its surface', () => {
  expect(() => listSpecs(['livechat-rest'], { format: 'yaml' })).toThrow('--format needs a surface.');
  expect(() => listSpecs(['livechat-rest'], { realtime: true })).toThrow('--realtime needs a surface.');
});

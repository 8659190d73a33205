import { expect, test } from 'vitest';
import { specFiles } from './spec-files.ts';
import { smallSpec, specSource } from './testing/spec-source.ts';

test('a surface has a bundle in three forms and a manifest, and all surfaces a list', async () => {
  const files = await specFiles(await specSource());
  expect(Object.keys(files)).toEqual([
    'chat.openapi.json',
    'chat.dereferenced.json',
    'chat.manifest.json',
    'chat.docs.json',
    'surfaces.json',
  ]);
  const [surface] = JSON.parse(files['surfaces.json'] ?? '');
  expect(surface).toMatchObject({ surface: 'chat', operations: 2 });
});

test('neither the place nor the time nor the order of files changes a byte', async () => {
  const first = await specFiles(await specSource());
  const reversed = Object.fromEntries(Object.entries(smallSpec).reverse());
  const second = await specFiles(await specSource(reversed));
  expect(second).toEqual(first);
});

test('the order of keys in a file without order of its own is that of the file', async () => {
  const schema = 'type: object\nproperties:\n  boss:\n    $ref: Agent.yaml\n  name:\n    type: string\n';
  const files = await specFiles(await specSource({ 'chat/schemas/Agent.yaml': schema }));
  const { components } = JSON.parse(files['chat.openapi.json'] ?? '');
  expect(Object.keys(components.schemas.Agent.properties)).toEqual(['boss', 'name']);
});

test('what a manifest lacks is named with its place', async () => {
  const root = smallSpec['chat/openapi.yaml'];
  const nameless = specSource({ 'chat/openapi.yaml': root.replace('x-client-name: Chat\n', '') });
  await expect(nameless.then(specFiles)).rejects.toThrow(
    'spec/chat/openapi.yaml:1 There is no x-client-name; EXTENSIONS.md says what it holds.',
  );
  const unknown = specSource({ 'chat/openapi.yaml': root.replace('scheme: bearer', 'scheme: digest') });
  await expect(unknown.then(specFiles)).rejects.toThrow(
    'spec/chat/openapi.yaml:16 Security scheme "token": use bearer',
  );
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Files } from '../files.ts';
import { smallSpec, specSource } from '../testing/spec-source.ts';
import { bundle } from './bundle.ts';

async function bundled(changes: Files = {}) {
  const source = await specSource(changes);
  return bundle(source, join(source.folder, 'chat/openapi.yaml'));
}

/** Puts another text in the place of one that a file has. */
function change(file: keyof typeof smallSpec, from: string, to: string): Files {
  if (!smallSpec[file].includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: smallSpec[file].replace(from, to) };
}

test('files become one document, its components named after them', async () => {
  const { referenced } = await bundled();
  expect(Object.keys(referenced.paths ?? {})).toEqual(['/agents', '/agents/{id}']);
  expect(referenced.components?.schemas).toEqual({
    Agent: { type: 'object', properties: { name: { type: 'string' }, boss: { $ref: '#/components/schemas/Agent' } } },
  });
});

test('the other document has no references but those that never end', async () => {
  const { dereferenced } = await bundled();
  const response = dereferenced.paths?.['/agents']?.get?.responses?.['200'];
  expect(response).toMatchObject({
    content: {
      'application/json': {
        schema: { type: 'object', properties: { name: {}, boss: { $ref: '#/components/schemas/Agent' } } },
      },
    },
  });
});

test.each<[string, Files, string]>([
  [
    'a reference to no file',
    change('chat/paths/agents.yaml', '../schemas/Agent.yaml', '../schemas/Agnet.yaml'),
    "spec/chat/paths/agents.yaml:9:13 Can't resolve $ref",
  ],
  [
    'a reference to no part of a file',
    change('chat/schemas/Agent.yaml', '$ref: Agent.yaml', '$ref: Agent.yaml#/properties/none'),
    "spec/chat/schemas/Agent.yaml:6:5 Can't resolve $ref",
  ],
  [
    'a root that is no YAML',
    change('chat/openapi.yaml', 'info:', 'info: ['),
    'spec/chat/openapi.yaml:4:10 missed comma',
  ],
  ['a root that is no OpenAPI', { 'chat/openapi.yaml': 'swagger: 1.2\n' }, 'spec/chat/openapi.yaml:1 '],
  ['an empty root', { 'chat/openapi.yaml': '' }, 'spec/chat/openapi.yaml:1 Document must be JSON object'],
  [
    'another file that is no YAML',
    change('chat/schemas/Agent.yaml', 'properties:', 'properties: ]'),
    'spec/chat/schemas/Agent.yaml:2:',
  ],
  [
    'an operation without an id',
    change('chat/paths/agents.yaml', '  operationId: agents.list\n', ''),
    'spec/chat/paths/agents.yaml:1:1 ',
  ],
  [
    'two operations of one id',
    change('chat/paths/agents.yaml', 'agents.list', 'agents.get'),
    'spec/chat/paths/agents@{id}.yaml:9:',
  ],
  ['an id without a verb', change('chat/paths/agents.yaml', 'agents.list', 'agents'), 'spec/chat/paths/agents.yaml:2:'],
  [
    'a misspelt key',
    change('chat/paths/agents.yaml', 'responses:', 'respones:'),
    'spec/chat/paths/agents.yaml:3:3 Property `respones` is not expected here.',
  ],
  [
    'a path parameter that is not described',
    change('chat/paths/agents@{id}.yaml', 'name: id', 'name: no'),
    'spec/chat/paths/agents@{id}.yaml:',
  ],
  [
    'credentials that are not described',
    change('chat/openapi.yaml', '- token: []', '- key: []'),
    'spec/chat/openapi.yaml:8:',
  ],
  [
    'an operation without a source',
    change('chat/paths/agents.yaml', '  x-source:\n    - document: chat.txt\n      heading: Agents\n', ''),
    'spec/chat/paths/agents.yaml:1:1 ',
  ],
])('%s is named with its place', async (_, changes, message) => {
  const error: Error = await bundled(changes).then(
    () => new Error('The spec is taken as it is.'),
    (caught) => caught,
  );
  expect(error.name).toBe('SpecError');
  expect(error.message.split('\n')).toContainEqual(expect.stringContaining(message));
  for (const line of error.message.split('\n').filter((part) => part.startsWith('spec/'))) {
    expect(line).toMatch(/^spec\/chat\/[^ :]+:\d+(:\d+)? /);
  }
  expect(error.message).not.toContain('colloquy-');
});

test('references in a circle are refused', async () => {
  const changes = { 'chat/schemas/Agent.yaml': '$ref: Agent.yaml\n' };
  await expect(bundled(changes)).rejects.toThrow('spec/chat/openapi.yaml:1 Self-referencing circular pointer');
});

test('all that is wrong is said at once', async () => {
  const changes = {
    ...change('chat/paths/agents.yaml', 'responses:', 'respones:'),
    ...change('chat/schemas/Agent.yaml', '$ref: Agent.yaml', '$ref: Agnet.yaml'),
  };
  await expect(bundled(changes)).rejects.toThrow(/agents\.yaml:3:3 .*\n[\s\S]*Agent\.yaml:6:5 /);
});

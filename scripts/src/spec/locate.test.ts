import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { locate } from './locate.ts';

const spec = {
  'chat/openapi.yaml': 'openapi: 3.1.1\ncomponents:\n  securitySchemes:\n    token:\n',
  'chat/README.md': 'operationId: agents.list\n',
  'chat/paths/agents.yaml': 'get:\r\n  operationId: agents.list\r\n',
  'chat/paths/agents@{id}.yaml': 'get:\n  operationId: agents.get\nput:\n  operationId: agents.list.more\n',
  'chat/aSchemas/Token.yaml': 'properties:\n  token:\n',
  'other/openapi.yaml': 'operationId: other.list\n',
};

test.each([
  ['operationId: agents.list', 'spec/chat/paths/agents.yaml:2'],
  ['operationId: agents.get', 'spec/chat/paths/agents@{id}.yaml:2'],
  ['token:', 'spec/chat/openapi.yaml:4'],
  ['operationId: other.list', 'spec/chat/openapi.yaml:1'],
  [undefined, 'spec/chat/openapi.yaml:1'],
])('%s is at %s', async (text, place) => {
  expect(await locate(await temporaryFolder(spec), 'chat', text)).toBe(place);
});

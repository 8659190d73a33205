import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../files.ts';
import { readSurfaces, type SpecSource, specFolder } from '../spec/surfaces.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = `openapi: 3.1.1
info:
  title: Chat API
  version: '1'
servers:
  - url: https://api.example.com/v1
security:
  - token: []
paths:
  /agents:
    $ref: paths/agents.yaml
  /agents/{id}:
    $ref: paths/agents@{id}.yaml
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
x-client-name: Chat
x-error-fields:
  code: /code
  message: /message
`;

function pathOf(id: string, rest = ''): string {
  return `${rest}get:
  operationId: ${id}
  responses:
    '200':
      description: It.
      content:
        application/json:
          schema:
            $ref: ../schemas/Agent.yaml
  x-source:
    - document: chat.txt
      heading: Agents
`;
}

/** A small spec, with the rules of the real one. */
export const smallSpec = {
  'redocly.yaml':
    'apis:\n  chat:\n    root: chat/openapi.yaml\nplugins:\n  - plugins/colloquy.ts\nextends:\n  - ruleset.yaml\n',
  'chat/openapi.yaml': root,
  'chat/paths/agents.yaml': pathOf('agents.list'),
  'chat/paths/agents@{id}.yaml': pathOf(
    'agents.get',
    'parameters:\n  - name: id\n    in: path\n    required: true\n    schema:\n      type: string\n    example: a-1\n',
  ),
  'chat/schemas/Agent.yaml': 'type: object\nproperties:\n  name:\n    type: string\n  boss:\n    $ref: Agent.yaml\n',
  'chat/discrepancies.yaml': '[]\n',
};

/** Puts a spec into a folder of its own. */
export async function specSource(changes: Files = {}): Promise<SpecSource> {
  const folder = await temporaryFolder({ ...smallSpec, ...changes });
  for (const name of ['plugins', 'ruleset.yaml']) await symlink(join(specFolder, name), join(folder, name));
  return readSurfaces(folder);
}

import { expect, test } from 'vitest';
import { lintYaml } from './lint-yaml.ts';
import { operationIdPattern } from './operation-id-pattern.ts';

const lintId = (operationId: string) =>
  lintYaml(operationIdPattern, `paths: {/agents: {get: {operationId: ${operationId}}}}`);

test.each(['agents.list', 'campaigns.chatButton.update', 'chats.deleteMany', 'v2.get'])('%s is fine', async (id) => {
  expect(await lintId(id)).toEqual([]);
});

test.each(['list', 'Agents.list', 'agents.List', 'agents..list', 'agents.list.', 'agents.chat-button', 'agents/list'])(
  '%s is refused',
  async (id) => {
    expect(await lintId(id)).toEqual([
      `openapi.yaml:1 operationId \`${id}\` is not \`<resource>.<verb>\`. Join camelCase words by dots, such as \`campaigns.chatButton.update\`.`,
    ]);
  },
);

test('a missing operationId is reported on the method', async () => {
  const yaml = `
paths:
  /agents:
    get:
      summary: List all agents`;
  expect(await lintYaml(operationIdPattern, yaml)).toEqual([
    'openapi.yaml:3 The operation has no operationId. Add one of the form `<resource>.<verb>`, such as `agents.list`.',
  ]);
});

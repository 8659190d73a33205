import { expect, test } from 'vitest';
import { functionName, modelName, parameterName, pascalCase, queryName } from './names.ts';

test.each([
  ['comm100-v2', 'Comm100V2'],
  ['campaigns.chatButton', 'CampaignsChatButton'],
  ['chatButton', 'ChatButton'],
  ['AgentStatus', 'AgentStatus'],
  ['chat_no. 2', 'ChatNo2'],
])('%s with capitals is %s', (name, pascal) => {
  expect(pascalCase(name)).toBe(pascal);
});

test('an operation gives its name to a function and to the type of its query', () => {
  expect(functionName('campaigns.chatButton.update')).toBe('campaignsChatButtonUpdate');
  expect(queryName('campaigns.chatButton.update')).toBe('CampaignsChatButtonUpdateQuery');
});

test.each([
  ['AgentStatus', 'AgentStatus'],
  ['Agent_Status', 'Agent_Status'],
  ['Agent-2', 'Agent2'],
])('the type of schema %s is %s', (schema, model) => {
  expect(modelName(schema)).toBe(model);
});

test.each([
  ['id', 'id'],
  ['agent_id', 'agentId'],
  ['agent-id', 'agentId'],
  ['default', 'defaultValue'],
  ['body', 'bodyValue'],
])('the parameter %s is %s in code', (name, variable) => {
  expect(parameterName(name, ['body'])).toBe(variable);
});

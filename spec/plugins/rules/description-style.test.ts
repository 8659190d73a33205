import { expect, test } from 'vitest';
import { descriptionStyle } from './description-style.ts';
import { lintYaml } from './lint-yaml.ts';

const START = 'The description does not start with a capital letter, a digit or a backtick. Rewrite its start.';
const STOP = 'The description does not end with a full stop. Add one.';
const SPACES = 'The description has two spaces in a row. Leave one.';
const TENSE = 'The description says "will" or "would". Use the present tense.';
const ITSELF =
  'The description starts with a reference to itself. Start with what happens, such as "Gives all agents."';

const describe = (text: string) =>
  lintYaml(descriptionStyle, `tags:\n  - name: a\n    description: ${JSON.stringify(text)}`);

test.each([
  'Gives all agents.',
  '`online` or `away`.',
  '2 at most.',
  'Number of agents (at most 5.)',
  'A `will  be` in code.',
  'A text:\n\n- item\n- item',
  'A text:\n\n1. item\n2. item that\n   goes on',
  'A text:\n\n```json\n{  "will": 1 }\n```',
  'A text:\n\n| a   | b |\n| --- | - |',
  'A list:\n\n- item\n  - inner item',
])('%j is fine', async (text) => {
  expect(await describe(text)).toEqual([]);
});

test.each([
  ['gives all agents.', START],
  ['Gives all agents', STOP],
  ['Are these all agents?', STOP],
  ['All agents:', STOP],
  ['Two lines,\nno full stop', STOP],
  ['', `${START}|${STOP}`],
  ['Gives  all agents.', SPACES],
  ['Gives all agents.  \nAnd more.', SPACES],
  ['Agents will be given.', TENSE],
  ['Would give agents.', TENSE],
  ['This endpoint gives all agents.', ITSELF],
  ['The API gives all agents.', ITSELF],
])('%j is refused', async (text, messages) => {
  expect(await describe(text)).toEqual(messages.split('|').map((message) => `openapi.yaml:3 ${message}`));
});

test.each([
  ['info: {description: a.}', 1],
  ['paths:\n  /a:\n    get:\n      description: a.', 4],
  ['paths:\n  /a:\n    put:\n      requestBody:\n        description: a.', 5],
  ["paths:\n  /a:\n    put:\n      responses:\n        '200':\n          description: a.", 6],
  ['components:\n  parameters:\n    A:\n      description: a.', 4],
  ['components:\n  schemas:\n    A:\n      description: a.', 4],
  ['components:\n  schemas:\n    A:\n      description: a.\n      $ref: "#/components/schemas/B"\n    B: {}', 4],
  ['components:\n  securitySchemes:\n    A:\n      description: a.', 4],
])('%s is a description too', async (yaml, line) => {
  expect(await lintYaml(descriptionStyle, yaml)).toEqual([`openapi.yaml:${line} ${START}`]);
});

test('data named description is left alone', async () => {
  const yaml = `
components:
  schemas: {A: {properties: {description: {type: string}}, default: {description: a}}}
  examples: {a: {value: {description: a}}}`;
  expect(await lintYaml(descriptionStyle, yaml)).toEqual([]);
});

const summarize = (text: string) =>
  lintYaml(descriptionStyle, `paths:\n  /a:\n    get:\n      summary: ${JSON.stringify(text)}`);

test('a summary of 60 characters is fine', async () => {
  expect(await summarize('A'.repeat(60))).toEqual([]);
});

test.each([
  ['list all agents', 'The summary does not start with a capital letter. Rewrite its start.'],
  ['List all agents.', 'The summary ends with a full stop. Drop it.'],
  ['A'.repeat(61), 'The summary has more than 60 characters. Move details to the description.'],
])('summary %j is refused', async (text, message) => {
  expect(await summarize(text)).toEqual([`openapi.yaml:4 ${message}`]);
});

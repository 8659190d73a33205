import { expect, test } from 'vitest';
import type { RunningMock } from '../index.ts';
import { greeting } from './greeting.ts';
import { readyLine } from './ready-line.ts';

const url = 'http://127.0.0.1:4010';
const surfaces = [
  { surface: 'comm100-v2', basePath: '/api/v2', operations: 102, curl: "curl 'http://origin.invalid/api/v2/x'" },
  { surface: 'livechat-rest', basePath: '', operations: 64, curl: "curl 'http://origin.invalid/agents'" },
];
const mock = { url, port: 4010, surfaces } as RunningMock;
const rtm = 'ws://127.0.0.1:4010/v3.0/agent/rtm/ws';

test('people get a list, and a command to try', () => {
  expect(greeting(mock, false)).toBe(
    [
      'Colloquy is ready. Mocked APIs:',
      '',
      '  comm100-v2     http://127.0.0.1:4010/api/v2  (102 operations)',
      '  livechat-rest  http://127.0.0.1:4010         (64 operations)',
      '',
      'Try it:',
      '',
      "  curl 'http://127.0.0.1:4010/api/v2/x'",
      '',
      'Stop with Ctrl-C.',
    ].join('\n'),
  );
});

test('people are told of a websocket and the documentation, if they are there', () => {
  const text = greeting({ ...mock, rtm }, true);
  expect(text).toContain(`\nWebsocket: ${rtm}\nDocumentation: http://127.0.0.1:4010/docs/\n`);
});

test('programs get one line', () => {
  const addresses = { 'comm100-v2': `${url}/api/v2`, 'livechat-rest': url };
  expect(readyLine(mock, false)).toBe(JSON.stringify({ url, port: 4010, surfaces: addresses }));
  expect(JSON.parse(readyLine({ ...mock, rtm }, true))).toMatchObject({ rtm, docs: `${url}/docs/` });
});

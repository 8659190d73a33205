import { expect, test } from 'vitest';
import type { Exchange } from '../index.ts';
import { exchangeAsJson, exchangeAsText } from './exchange-line.ts';

const exchange: Exchange = {
  time: '2026-01-01T00:00:00.000Z',
  surface: 'comm100-chat-server',
  method: 'GET',
  path: '/v4/livechat/agents?status=away',
  status: 200,
  milliseconds: 2.6,
  violations: [],
};

test('an exchange is one line, the same at any time of the day', () => {
  expect(exchangeAsText(exchange)).toBe('GET /v4/livechat/agents?status=away 200 3 ms');
});

test('violations are below it, and nothing in them is a command for the terminal', () => {
  const violations = [
    { path: 'body.status', message: 'must be string' },
    { path: '', message: "found '\u001b[2J\n'" },
  ];
  expect(exchangeAsText({ ...exchange, status: 400, violations })).toBe(
    ['GET /v4/livechat/agents?status=away 400 3 ms', '  body.status: must be string', "  found '\\x1b[2J\\x0a'"].join(
      '\n',
    ),
  );
});

test('as JSON, it is one line with all there is', () => {
  const line = exchangeAsJson({ ...exchange, violations: [{ path: '', message: 'a\nb' }] });
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ method: 'GET', violations: [{ message: 'a\nb' }] });
});

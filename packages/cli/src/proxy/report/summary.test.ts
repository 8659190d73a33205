import { expect, test } from 'vitest';
import type { Deviation, ProxyExchange } from '../index.ts';
import { summaryAsJson, summaryAsText } from './summary.ts';
import { countDeviation, countExchange, createTally } from './tally.ts';

const deviation: Deviation = {
  time: '2026-11-21T10:00:00.000Z',
  surface: 'comm100-chat-server',
  operationId: 'agents.list',
  method: 'GET',
  path: '/v4/livechat/agents',
  status: 200,
  side: 'response',
  kind: 'undocumented-field',
  severity: 'high',
  in: 'body',
  where: '/0/mood',
  expected: 'no such field',
  received: 'string',
};

const exchange: ProxyExchange = { time: deviation.time, surface: '', method: 'GET', milliseconds: 1, deviations: [] };

function tally() {
  const counts = createTally();
  const isNew = [
    countDeviation(counts, { ...deviation, kind: 'deprecated-field', severity: 'low', where: '/0/old' }),
    countDeviation(counts, deviation),
    countDeviation(counts, { ...deviation, where: '/17/mood' }),
  ];
  countExchange(counts, exchange);
  countExchange(counts, { ...exchange, failure: 'api.example.com refuses connections.' });
  return { counts, isNew };
}

test('deviations that differ only in their position in a list are of one kind', () => {
  const { counts, isNew } = tally();
  expect(isNew).toEqual([true, true, false]);
  expect(counts.high).toBe(2);
});

test('the summary has each kind once, serious ones first', () => {
  expect(summaryAsText(tally().counts)).toBe(`
2 exchanges, 3 deviations of 2 kinds
2 × response of GET /v4/livechat/agents (agents.list), 200: undocumented-field at body /*/mood
  spec: no such field; came: string
1 × response of GET /v4/livechat/agents (agents.list), 200: deprecated-field at body /*/old (low)
  spec: no such field; came: string
1 × not checked: api.example.com refuses connections.`);
});

test('the summary for programs has the same', () => {
  expect(summaryAsJson(tally().counts)).toMatchObject({
    exchanges: 2,
    high: 2,
    failures: { 'api.example.com refuses connections.': 1 },
    deviations: [
      { kind: 'deprecated-field', count: 1 },
      { kind: 'undocumented-field', count: 2 },
    ],
  });
});

test('names without end do not fill the memory', () => {
  const counts = createTally();
  for (let name = 0; name < 1_500; name += 1) countDeviation(counts, { ...deviation, where: `/x${name}` });
  expect(counts.deviations.size).toBe(1_000);
  const summary = summaryAsText(counts);
  expect(summary).toContain('0 exchanges, 1500 deviations');
  expect(summary).toContain('500 × further kinds, which only the report has');
});

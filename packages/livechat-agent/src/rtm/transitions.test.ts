import { expect, test } from 'vitest';
import { scenarios } from './testing/scenarios.ts';
import { createScene } from './testing/scene.ts';

const allowed = [
  'idle → connecting',
  'idle → closed',
  'connecting → ready',
  'connecting → waiting',
  'connecting → closed',
  'ready → waiting',
  'ready → closed',
  'waiting → connecting',
  'waiting → closed',
  'closed → connecting',
];

const taken = new Set<string>();

test.each(Object.entries(scenarios))('%s', async (_name, { path, options, server: serverOptions, play }) => {
  const scene = createScene(options, serverOptions);
  const { rtm, server, timers, states } = scene;
  const changes: string[] = [];
  const seen: string[] = [rtm.state];
  rtm.on('state', ({ from, to }) => {
    changes.push(`${from} → ${to}`);
    seen.push(rtm.state);
  });
  await play(scene);

  expect(seen.join(' ')).toBe(path);
  expect(['idle', ...states].join(' ')).toBe(path);
  expect(changes).toEqual(states.map((state, index) => `${states[index - 1] ?? 'idle'} → ${state}`));
  expect(server.mostConnections).toBeLessThanOrEqual(1);
  for (const change of changes) taken.add(change);

  rtm.close();
  server.drop();
  await timers.pass(0);
  expect({ timers: timers.size, listeners: server.listeners }).toEqual({ timers: 0, listeners: 0 });
});

test('there are no other ways from one state to another, and each of these was taken above', () => {
  expect([...taken].sort()).toEqual([...allowed].sort());
});

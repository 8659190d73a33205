import { expect, test } from 'vitest';
import type { Gap } from './events.ts';
import type { RtmOptions } from './options.ts';
import { connectedScene, createScene, type Scene } from './testing/scene.ts';
import { breakConnection, connect } from './testing/steps.ts';

interface Watched extends Scene {
  /** Seconds since the client connected, of the beginning and the end of each gap. */
  gaps: [number, number][];
}

async function watched(options: Partial<RtmOptions> = {}): Promise<Watched> {
  const scene = await connectedScene(options);
  const begin = scene.timers.now();
  const gaps: Watched['gaps'] = [];
  const seconds = (date: Date) => (date.getTime() - begin) / 1_000;
  scene.rtm.on('gap', ({ since, until }: Gap) => gaps.push([seconds(since), seconds(until)]));
  return { ...scene, gaps };
}

test('a gap reaches from the last sign of life to the next login', async () => {
  const scene = await watched();
  await scene.timers.pass(3_000);
  scene.server.push('incoming_event');
  await scene.timers.pass(4_000);
  await breakConnection(scene);
  await scene.timers.pass(500);
  expect(scene.gaps).toEqual([[3, 7.5]]);
});

test('of a half-open connection, the time counts in which nothing was heard', async () => {
  const { server, timers, gaps } = await watched();
  await timers.pass(15_000);
  server.stall();
  await timers.pass(25_000);
  server.resume();
  await timers.pass(500);
  expect(gaps).toEqual([[15, 40.5]]);
});

test('several attempts make one gap', async () => {
  const scene = await watched();
  scene.server.refuse();
  await scene.timers.pass(2_000);
  await breakConnection(scene);
  await scene.timers.pass(1_500);
  scene.server.allow();
  await scene.timers.pass(2_000);
  expect(scene.gaps).toEqual([[0, 5.5]]);
});

test('a login that fails on the way back does not shorten the gap', async () => {
  const scene = await watched();
  scene.server.fail('login', { type: 'internal', message: 'busy' }, 1);
  await scene.timers.pass(2_000);
  await breakConnection(scene);
  await scene.timers.pass(1_500);
  expect(scene.gaps).toEqual([[0, 3.5]]);
});

test('each break has a gap of its own', async () => {
  const scene = await watched();
  await breakConnection(scene);
  await scene.timers.pass(500);
  await breakConnection(scene);
  await scene.timers.pass(1_000);
  expect(scene.gaps).toEqual([
    [0, 0.5],
    [0.5, 1.5],
  ]);
});

test('the gap is told after the login, when calls can be made', async () => {
  const scene = await connectedScene();
  const told: string[] = [];
  scene.rtm.on('gap', () => told.push(`gap while ${scene.rtm.state}`));
  scene.rtm.on('login', () => told.push('login'));
  await breakConnection(scene);
  await scene.timers.pass(500);
  expect(told).toEqual(['login', 'gap while ready']);
});

test('there is no gap before the first login, however often it fails', async () => {
  const { rtm, server, timers } = createScene();
  let gaps = 0;
  rtm.on('gap', () => (gaps += 1));
  server.refuse();
  connect(rtm);
  await timers.pass(5_000);
  server.allow();
  await timers.pass(5_000);
  expect([rtm.state, gaps]).toEqual(['ready', 0]);
});

test.each([
  ['ready', (_scene: Scene) => {}],
  ['waiting', breakConnection],
])('there is no gap after close() while the client is %s', async (state, prepare) => {
  const scene = await watched();
  await prepare(scene);
  expect(scene.rtm.state).toBe(state);
  scene.rtm.close();
  await scene.timers.pass(5_000);
  await scene.rtm.connect();
  expect(scene.gaps).toEqual([]);
});

/** A client to which the server said that it is not to come back. */
async function ended(): Promise<Watched> {
  const scene = await watched();
  scene.server.disconnect('license_expired');
  await scene.timers.pass(60_000);
  return scene;
}

test('there is one after an end by the server, once the caller connects again', async () => {
  const { rtm, server, gaps } = await ended();
  server.fail('login', { type: 'license_expired', message: 'Not yet.' }, 1);
  await expect(rtm.connect()).rejects.toThrow('Not yet.');
  await rtm.connect();
  expect(gaps).toEqual([[0, 60]]);
  expect(server.logins.at(-1)).toHaveProperty('reconnect', true);
});

test('there is none after an end by the server that the caller makes an own end', async () => {
  const { rtm, server, gaps } = await ended();
  rtm.close();
  await rtm.connect();
  expect(gaps).toEqual([]);
  expect(server.logins.at(-1)).not.toHaveProperty('reconnect');
});

test('a connect() that gives up does not shorten the gap after a final end, nor make the next login a first one', async () => {
  const { rtm, server, timers, gaps } = await watched();
  server.disconnect('too_many_connections');
  await timers.pass(1_000);
  server.refuse();
  const failed = expect(rtm.connect({ timeout: 1_000 })).rejects.toThrow('got no connection');
  await timers.pass(1_000);
  await failed;
  server.allow();
  await rtm.connect();
  expect(gaps).toEqual([[0, 2]]);
  expect(server.logins.at(-1)).toMatchObject({ reconnect: true });
});

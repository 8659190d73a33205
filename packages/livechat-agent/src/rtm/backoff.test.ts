import { describe, expect, test } from 'vitest';
import { backoff } from './backoff.ts';
import { connectedScene, createScene, type Scene } from './testing/scene.ts';
import { breakConnection, connect } from './testing/steps.ts';

describe('the delay', () => {
  const delays = (chance: number) =>
    [1, 2, 3, 4, 5, 6, 7, 50, 5_000].map((failures) => backoff(failures, { random: () => chance }));

  test('doubles up to a ceiling', () => {
    expect(delays(1)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });

  test('is shortened by chance, to a half at most', () => {
    expect(delays(0)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000]);
    expect(backoff(1, { random: () => 0.5 })).toBe(750);
  });
});

/** Milliseconds from one attempt to the next, for as long as is said. */
async function waits({ rtm, timers }: Scene, milliseconds: number): Promise<number[]> {
  const times = [timers.now()];
  const stop = rtm.on('state', ({ to }) => to === 'connecting' && times.push(timers.now()));
  await timers.pass(milliseconds);
  stop();
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

test.each([
  [0, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]],
  [1, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000]],
])('the client waits longer after each failure (chance is %d)', async (chance, expected) => {
  const scene = await connectedScene();
  scene.timers.chance = chance;
  scene.server.refuse();
  await breakConnection(scene);
  expect(
    await waits(
      scene,
      expected.reduce((sum, wait) => sum + wait),
    ),
  ).toEqual(expected);
  scene.server.allow();
  await scene.timers.pass(30_000);
  expect(scene.rtm.state).toBe('ready');
});

/** A connection that was hard to get. */
async function afterFailures(): Promise<Scene> {
  const scene = createScene();
  scene.server.refuse();
  connect(scene.rtm);
  await scene.timers.pass(3_500);
  scene.server.allow();
  await scene.timers.pass(4_000);
  expect(scene.rtm.state).toBe('ready');
  return scene;
}

test('a server that accepts logins and breaks the connection is not asked faster and faster', async () => {
  const scene = await afterFailures();
  await breakConnection(scene);
  expect(await waits(scene, 8_000)).toEqual([8_000]);
});

test('a connection that lasted until its first ping lets the delays begin anew', async () => {
  const scene = await afterFailures();
  await scene.timers.pass(15_000);
  await breakConnection(scene);
  expect(await waits(scene, 500)).toEqual([500]);
});

test('connect() by the caller lets the delays begin anew', async () => {
  const scene = createScene();
  scene.server.refuse();
  connect(scene.rtm);
  await scene.timers.pass(20_000);
  scene.rtm.close();
  connect(scene.rtm);
  await scene.timers.pass(0);
  expect(await waits(scene, 500)).toEqual([500]);
});

import { expect, test } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';
import { StoppedTimers } from './testing/stopped-timers.ts';

function started(patience = 10_000) {
  const timers = new StoppedTimers();
  const begin = timers.now();
  const told: string[] = [];
  const tell = (what: string) => told.push(`${what} at ${(timers.now() - begin) / 1_000}`);
  const heartbeat = createHeartbeat(
    timers,
    15_000,
    patience,
    () => tell('beat'),
    () => tell('silence'),
  );
  heartbeat.start();
  return { timers, heartbeat, told };
}

test('it beats as long as something is heard after each beat', async () => {
  const { timers, heartbeat, told } = started();
  for (let beats = 0; beats < 4; beats += 1) {
    await timers.pass(15_000);
    heartbeat.heard();
  }
  expect(told).toEqual(['beat at 15', 'beat at 30', 'beat at 45', 'beat at 60']);
});

test('it says when nothing is heard after a beat', async () => {
  const { timers, told } = started();
  await timers.pass(25_000);
  expect(told).toEqual(['beat at 15', 'silence at 25']);
});

test('what is heard before a beat is no answer to it', async () => {
  const { timers, heartbeat, told } = started();
  await timers.pass(14_999);
  heartbeat.heard();
  await timers.pass(10_001);
  expect(told).toEqual(['beat at 15', 'silence at 25']);
});

test('what is heard just in time counts', async () => {
  const { timers, heartbeat, told } = started();
  await timers.pass(24_999);
  heartbeat.heard();
  await timers.pass(5_001);
  expect(told).toEqual(['beat at 15', 'beat at 30']);
});

test('patience that is longer than a beat begins with the first beat that gets no answer', async () => {
  const { timers, heartbeat, told } = started(40_000);
  await timers.pass(31_000);
  heartbeat.heard();
  await timers.pass(53_999);
  expect(told.filter((what) => what.startsWith('silence'))).toEqual([]);
  await timers.pass(1);
  expect(told.at(-1)).toBe('silence at 85');
});

test.each([0, 5_000, 15_000, 16_000])('stopped after %d ms it leaves no timer', async (milliseconds) => {
  const { timers, heartbeat, told } = started();
  await timers.pass(milliseconds);
  heartbeat.stop();
  expect(timers.size).toBe(0);
  const before = [...told];
  await timers.pass(60_000);
  expect(told).toEqual(before);
});

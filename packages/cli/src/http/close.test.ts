import { expect, test } from 'vitest';
import type { Clock } from '../mock/latency.ts';
import { startMock } from '../start-mock.ts';
import { head, RawClient } from '../testing/raw-client.ts';

const surfaces = ['livechat-rest'];

/** A clock on which time stands still, so that every answer waits until the mock is told to hurry. */
function stoppedClock() {
  let waiting = 0;
  let onWait = (_count: number) => {};
  const clock: Clock = {
    now: () => 0,
    random: () => 0,
    wait: (_milliseconds, signal) => {
      waiting += 1;
      onWait(waiting);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  };
  const untilWaiting = (count: number) =>
    new Promise<void>((resolve) => {
      onWait = (now) => now >= count && resolve();
      onWait(waiting);
    });
  return { clock, untilWaiting };
}

test('what is in flight is answered, even where it waits, and the connection closed', async () => {
  const { clock, untilWaiting } = stoppedClock();
  const mock = await startMock({ surfaces, latency: 1_000_000 }, { clock });
  const clients = Array.from({ length: 100 }, () => new RawClient(mock.port));
  await Promise.all(clients.map((client) => client.send(head('GET', '/nowhere'))));
  await untilWaiting(clients.length);
  await mock.close();
  const answers = await Promise.all(clients.map((client) => client.untilClosed()));
  for (const answer of answers) {
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer.toLowerCase()).toContain('connection: close');
  }
});

test('connections without a request are closed at once', async () => {
  const mock = await startMock({ surfaces });
  const idle = new RawClient(mock.port);
  const half = new RawClient(mock.port);
  await idle.send(head('GET', '/nowhere'));
  await idle.until('}');
  await half.send('GET /status HTTP/1.1\r\n');
  await mock.close();
  expect(await half.untilClosed()).toBe('');
  await idle.untilClosed();
});

test('under load, each request is answered or cut off, and nobody waits', async () => {
  const mock = await startMock({ surfaces });
  const call = () =>
    fetch(`${mock.url}/nowhere`).then(
      (response) => response.text(),
      () => 'cut off',
    );
  await call();
  const calls = Array.from({ length: 300 }, call);
  await Promise.race(calls);
  await mock.close();
  const results = await Promise.all(calls);
  expect(results.filter((text) => text !== 'cut off' && !text.startsWith('{"error"'))).toEqual([]);
  expect(await call()).toBe('cut off');
});

test('closing twice is closing once', async () => {
  const mock = await startMock({ surfaces });
  await Promise.all([mock.close(), mock.close()]);
  await mock.close();
});

import { describe, expect, test } from 'vitest';
import type { ConnectOptions } from './options.ts';
import { connectedScene, createScene, type Scene } from './testing/scene.ts';
import { breakConnection, logIn } from './testing/steps.ts';

interface Limit {
  options(): ConnectOptions;
  end(scene: Scene): Promise<void>;
  error: string;
}

const controllers: AbortController[] = [];

const limits: [string, Limit][] = [
  [
    'a timeout',
    {
      options: () => ({ timeout: 100 }),
      end: ({ timers }) => timers.pass(100),
      error: 'connect got no connection to api.livechatinc.com within 100 ms.',
    },
  ],
  [
    'a signal',
    {
      options: () => {
        controllers.push(new AbortController());
        return { signal: controllers.at(-1)?.signal };
      },
      end: async ({ timers }) => {
        controllers.at(-1)?.abort();
        await timers.pass(0);
      },
      error: 'connect was aborted.',
    },
  ],
];

describe.each(limits)('%s', (_name, { options, end, error }) => {
  test('ends a first connect(), and leaves nothing behind', async () => {
    const scene = createScene();
    scene.server.answer('login', () => new Promise(() => {}));
    const failed = expect(scene.rtm.connect(options())).rejects.toThrow(error);
    await end(scene);
    await failed;
    expect(scene.states).toEqual(['connecting', 'closed']);
    expect([scene.timers.size, scene.server.connections, scene.server.listeners]).toEqual([0, 0, 0]);
  });

  test('ends a connect() while the client waits for its next attempt', async () => {
    const scene = createScene();
    scene.server.refuse();
    const failed = expect(scene.rtm.connect(options())).rejects.toThrow(error);
    await scene.timers.pass(0);
    expect(scene.rtm.state).toBe('waiting');
    await end(scene);
    await failed;
    expect([scene.rtm.state, scene.timers.size]).toEqual(['closed', 0]);
  });

  test('ends only the waiting of a connect() while the client comes back', async () => {
    const scene = await connectedScene();
    await breakConnection(scene);
    const failed = expect(scene.rtm.connect(options())).rejects.toThrow(error);
    await end(scene);
    await failed;
    expect(scene.rtm.state).toBe('waiting');
    await scene.timers.pass(1_000);
    expect(scene.rtm.state).toBe('ready');
  });

  test('does nothing to a connection that is there', async () => {
    const scene = await connectedScene();
    await scene.rtm.connect(options());
    await end(scene);
    expect(scene.rtm.state).toBe('ready');
  });

  test('holds for a connect() after other logins as well', async () => {
    const scene = await connectedScene();
    await breakConnection(scene);
    await scene.timers.pass(500);
    scene.rtm.close();
    scene.server.answer('login', () => new Promise(() => {}));
    const failed = expect(scene.rtm.connect(options())).rejects.toThrow(error);
    await end(scene);
    await failed;
    expect(scene.states.slice(-4).join(' ')).toBe('ready closed connecting closed');
  });
});

test('with a signal that is aborted already, no token is asked for', async () => {
  let asked = 0;
  const token = () => {
    asked += 1;
    return 'a-token';
  };
  const { rtm, timers, states } = createScene({ token });
  const reason = new Error('changed my mind');
  const failure = await rtm.connect({ signal: AbortSignal.abort(reason) }).catch((error) => error);
  expect(failure).toMatchObject({ name: 'AbortedError', cause: reason });
  await timers.pass(0);
  expect([states, asked, timers.size]).toEqual([['closed'], 0, 0]);
});

test('a signal is let go of when there is a connection', async () => {
  const scene = createScene();
  const { signal } = new AbortController();
  const listening = new Set<unknown>();
  signal.addEventListener = (_type: string, listener: unknown) => void listening.add(listener);
  signal.removeEventListener = (_type: string, listener: unknown) => void listening.delete(listener);
  const connected = scene.rtm.connect({ signal });
  expect(listening.size).toBe(1);
  await connected;
  expect(listening.size).toBe(0);
});

test('Infinity waits as long as it takes', async () => {
  const scene = createScene();
  const answerAgain = await logIn(scene);
  scene.rtm.close();
  const connected = scene.rtm.connect({ timeout: Number.POSITIVE_INFINITY });
  await scene.timers.pass(3_600_000);
  answerAgain();
  await scene.timers.pass(60_000);
  await expect(connected).resolves.toHaveProperty('license');
});

test.each([0, -1, Number.NaN, 2_147_483_648])('%d is no timeout', async (timeout) => {
  const { rtm } = createScene();
  await expect(rtm.connect({ timeout })).rejects.toThrow('timeout must be milliseconds up to 2147483647, or Infinity');
  expect(rtm.state).toBe('idle');
});

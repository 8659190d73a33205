import { expect, test } from 'vitest';
import { connectedScene, createScene } from './testing/scene.ts';
import { breakConnection } from './testing/steps.ts';

const onlyGood = { tokens: ['good'] };

/** A token function that gives these one after the other, and says what it was asked with. */
function giving(...tokens: string[]) {
  const asked: unknown[] = [];
  const token = (refused?: string) => {
    asked.push(refused);
    return tokens[Math.min(asked.length, tokens.length) - 1] ?? '';
  };
  return { asked, token };
}

const refusal = { name: 'RtmError', kind: 'authentication', reason: 'The access token is not valid.' };

test('a fixed token that is refused ends it, since there is no other', async () => {
  const { rtm, server, states, timers } = createScene({ token: 'bad' }, onlyGood);
  await expect(rtm.connect()).rejects.toMatchObject(refusal);
  expect(states).toEqual(['connecting', 'closed']);
  expect([server.logins.length, timers.size]).toEqual([1, 0]);
});

test('a function gives another token in place of a refused one', async () => {
  const { asked, token } = giving('bad', 'good');
  const { rtm, server, timers } = createScene({ token }, onlyGood);
  const connected = rtm.connect();
  await timers.pass(500);
  await connected;
  expect(asked).toEqual([undefined, 'bad']);
  expect(server.logins).toEqual([{ token: 'bad' }, { token: 'good' }]);
});

test('a function that gives only bad ones is asked once more, not forever', async () => {
  const { asked, token } = giving('bad', 'worse');
  const { rtm, timers, states } = createScene({ token }, onlyGood);
  const failed = expect(rtm.connect()).rejects.toMatchObject(refusal);
  await timers.pass(60_000);
  await failed;
  expect(asked).toEqual([undefined, 'bad']);
  expect(states.at(-1)).toBe('closed');
});

test('after a closed end, connect() asks for another token than the refused one', async () => {
  const { asked, token } = giving('bad', 'worse', 'good');
  const { rtm, timers } = createScene({ token }, onlyGood);
  const failed = expect(rtm.connect()).rejects.toMatchObject(refusal);
  await timers.pass(60_000);
  await failed;
  await rtm.connect();
  expect(asked).toEqual([undefined, 'bad', 'worse']);
});

test('a token that is refused on the way back is replaced', async () => {
  let good = 'first';
  const { asked, token } = giving('first', 'first', 'second');
  const scene = await connectedScene({ token }, { tokens: (given) => given === good });
  good = 'second';
  await breakConnection(scene);
  await scene.timers.pass(60_000);
  expect(scene.rtm.state).toBe('ready');
  expect(asked).toEqual([undefined, undefined, 'first']);
});

test('a function that fails is asked again, still for another token than the refused one', async () => {
  const asked: unknown[] = [];
  const token = (refused?: string) => {
    asked.push(refused);
    if (asked.length === 2) throw new Error('The portal is away.');
    return refused ? 'good' : 'bad';
  };
  const { rtm, timers } = createScene({ token }, onlyGood);
  const connected = rtm.connect();
  await timers.pass(10_000);
  await connected;
  expect(asked).toEqual([undefined, 'bad', 'bad']);
});

test('a token function that fails too late is not heard', async () => {
  let failLate = (_error: Error) => {};
  const late = new Promise<string>((_resolve, reject) => {
    failLate = reject;
  });
  let asked = 0;
  const token = () => (asked++ === 0 ? late : 'good');
  const { rtm, timers, states } = createScene({ token }, onlyGood);
  const connected = rtm.connect();
  await timers.pass(10_500);
  await connected;
  failLate(new Error('The portal is away.'));
  await timers.pass(60_000);
  expect(states.join(' ')).toBe('connecting waiting connecting ready');
});

test('a token that comes too late is neither used nor taken for the refused one', async () => {
  let comeLate = (_token: string) => {};
  const late = new Promise<string>((resolve) => {
    comeLate = resolve;
  });
  const asked: unknown[] = [];
  const token = (refused?: string) => {
    asked.push(refused);
    return asked.length === 1 ? late : `token-${asked.length}`;
  };
  const { rtm, server, timers } = createScene({ token });
  const connected = rtm.connect();
  await timers.pass(10_500);
  await connected;
  comeLate('too-late');
  await timers.pass(0);
  server.disconnect('access_token_expired');
  await timers.pass(1_000);
  expect(rtm.state).toBe('ready');
  expect(asked).toEqual([undefined, undefined, 'token-2']);
  expect(server.logins).toEqual([{ token: 'token-2' }, { token: 'token-3', reconnect: true }]);
});

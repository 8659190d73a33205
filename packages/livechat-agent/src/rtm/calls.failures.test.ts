import { ArgumentError } from '@colloquy/core';
import { errorTypes } from '@colloquy/sandbox/rtm';
import { expect, test } from 'vitest';
import { RtmError } from './errors/rtm-error.ts';
import { say, textsIn } from './testing/messages.ts';
import { connectedScene, hello } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error) => error,
  );

const kinds = {
  authentication: 'authentication',
  authorization: 'permission',
  internal: 'server',
  license_expired: 'permission',
  request_timeout: 'timeout',
  unsupported_version: 'api',
  validation: 'validation',
};

test('every type of error in the spec has its kind here', () => {
  expect(Object.keys(kinds)).toEqual([...errorTypes].sort());
});

test.each([...Object.entries(kinds), ['not_yet_known', 'api'], ['constructor', 'api']])(
  'an action that failed with %s throws an RtmError of the kind %s, and the connection stays',
  async (type, kind) => {
    const { rtm, server, states } = await connectedScene();
    server.fail('send_event', { type, message: 'The chat is not there.' }, 1);
    const error = await failureOf(say(rtm, 'Hello'));
    expect(error).toBeInstanceOf(RtmError);
    expect(error).toMatchObject({
      message: `send_event failed: The chat is not there. (${type})`,
      name: 'RtmError',
      action: 'send_event',
      type,
      kind,
      reason: 'The chat is not there.',
    });
    await rtm.chats.sendEvent(hello);
    expect(states).toEqual(['connecting', 'ready']);
  },
);

test.each([
  undefined,
  null,
  'no',
  { error: null },
  { error: {} },
  { error: { type: null, message: 7 } },
  { error: { type: { toString: 1 }, message: { toString: 1 } } },
])('a failure that says %j throws an RtmError all the same', async (payload) => {
  const { rtm, server } = await connectedScene();
  server.answer('send_event', (_, { request_id, action }) => {
    server.send(JSON.stringify({ request_id, action, type: 'response', success: false, payload }));
    return undefined;
  });
  const error = await failureOf(say(rtm, 'Hello'));
  expect(error).toBeInstanceOf(RtmError);
  expect(error).toMatchObject({ kind: 'api', type: 'unknown', reason: 'no reason' });
});

const circle: Record<string, unknown> = {};
circle.itself = circle;

test.each<[string, unknown]>([
  ['a circle', circle],
  ['a big number', { number: 1n }],
  [
    'what refuses to be written',
    {
      toJSON() {
        throw new Error('no');
      },
    },
  ],
])('a payload with %s is refused, and nothing is sent', async (_, content) => {
  const { rtm, server, timers } = await connectedScene();
  const timersBefore = timers.size;
  const error = await failureOf(rtm.multicast.send({ scopes: { agents: { all: true } }, content: content as never }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toMatchObject({
    message: 'The payload of multicast cannot be written as JSON.',
    cause: expect.any(Error),
  });
  await settled();
  expect(server.received.map(({ action }) => action)).toEqual(['login']);
  expect(timers.size).toBe(timersBefore);
  await say(rtm, 'Hello');
  expect(textsIn(server)).toEqual(['Hello']);
});

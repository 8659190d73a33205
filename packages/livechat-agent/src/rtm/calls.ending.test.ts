import { expect, test } from 'vitest';
import { DisconnectedError } from './errors/disconnected-error.ts';
import { say, textsIn } from './testing/messages.ts';
import { connectedScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error) => error,
  );

test('a call in flight when the connection breaks may have been done, and is not sent again', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.stall();
  const call = failureOf(say(rtm, 'Hello'));
  await settled();
  server.drop();
  server.resume();
  const error = await call;
  expect(error).toBeInstanceOf(DisconnectedError);
  expect(error).toMatchObject({
    message: 'send_event got no answer: The connection ended (1006). It may have been done.',
    mayHaveBeenExecuted: true,
    cause: { message: 'The connection ended (1006).' },
  });
  await timers.pass(60_000);
  expect(rtm.state).toBe('ready');
  expect(textsIn(server)).toEqual(['Hello']);
});

test('a call in flight when the server says goodbye has the reason in its cause', async () => {
  const { rtm, server } = await connectedScene();
  server.stall();
  const call = failureOf(say(rtm, 'Hello'));
  await settled();
  server.disconnect('internal_error');
  expect(await call).toMatchObject({ mayHaveBeenExecuted: true, cause: { reason: 'internal_error' } });
});

test('at close(), calls that wait have certainly not been done, and those in flight may have been', async () => {
  const { rtm, server } = await connectedScene();
  server.stall();
  const sent = failureOf(say(rtm, 'sent'));
  rtm.close();
  expect(await sent).toMatchObject({
    message: 'send_event got no answer: The client was closed. It may have been done.',
    mayHaveBeenExecuted: true,
  });
  server.drop();
  void rtm.connect().catch(() => {});
  const waiting = failureOf(say(rtm, 'waiting'));
  await settled();
  rtm.close();
  expect(await waiting).toMatchObject({
    message: 'send_event got no answer: The client was closed. It was not sent.',
    mayHaveBeenExecuted: false,
  });
  expect(textsIn(server)).toEqual(['sent']);
});

test('calls that wait fail when the server forbids to come back', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.drop();
  await settled();
  const call = failureOf(say(rtm, 'Hello'));
  server.fail('login', { type: 'license_expired', message: 'The license has expired.' });
  await timers.pass(1_000);
  expect(rtm.state).toBe('closed');
  expect(await call).toMatchObject({ mayHaveBeenExecuted: false, cause: { type: 'license_expired' } });
});

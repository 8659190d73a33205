import { expect, test } from 'vitest';
import { ProtocolError } from './errors/protocol-error.ts';
import { RtmError } from './errors/rtm-error.ts';
import { collectCrashes } from './testing/crashes.ts';
import { say } from './testing/messages.ts';
import { Random } from './testing/random.ts';
import { type Frame, randomFrame } from './testing/random-frames.ts';
import { connectedScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const rounds = 50;
const framesInARound = 2_000;
const callsInARound = 40;
/** Requests are counted, and the login is the first. */
const ids = Array.from({ length: callsInARound }, (_, call) => String(call + 2));

/** What a frame must lead to, told without the client's own reading of it. */
function meaningOf(frame: Frame, count: number) {
  let message: Record<string, unknown> | undefined;
  try {
    message = Object(JSON.parse(frame as string));
  } catch {}
  const { type, action, request_id: id } = message ?? {};
  const isPush = type === 'push' && typeof action === 'string';
  const isAnswer = type === 'response' && typeof action === 'string' && typeof id === 'string';
  const isAsked = isAnswer && Number(id) > 0 && Number(id) <= count;
  return { message, isPush, isAnswer: isAsked, isWrong: !isPush && !isAsked };
}

const crashes = collectCrashes();

test.each(Array.from({ length: rounds }, (_, round) => round + 1))(
  `${framesInARound.toLocaleString('en')} random frames are told, answer calls, or are told as errors: seed %d`,
  async (seed) => {
    const random = new Random(seed);
    const { rtm, server, timers, states } = await connectedScene();
    const pushes: string[] = [];
    const errors: unknown[] = [];
    rtm.onAny(({ action, payload }) => pushes.push(JSON.stringify([action, payload])));
    rtm.on('error', (error) => errors.push(error));
    server.answer('send_event', () => new Promise(() => {}));
    const outcomes = new Map<string, unknown>();
    for (const id of ids) {
      void say(rtm, 'Hello').then(
        (answer) => outcomes.set(id, { answer }),
        (error) => outcomes.set(id, { error }),
      );
    }
    await settled();
    const { length: count } = server.received;

    const expectedPushes: string[] = [];
    const expectedOutcomes = new Map<string, unknown>();
    let expectedErrors = 0;
    for (let sent = 0; sent < framesInARound; ) {
      const frame = randomFrame(random, count);
      const { message, isPush, isAnswer, isWrong } = meaningOf(frame, count);
      // It ends the connection, which other tests are about.
      if (isPush && message?.action === 'agent_disconnected') continue;
      server.send(frame);
      sent += 1;
      if (isPush) expectedPushes.push(JSON.stringify([message?.action, message?.payload]));
      if (isWrong) expectedErrors += 1;
      const id = isAnswer ? String(message?.request_id) : '';
      if (!ids.includes(id) || expectedOutcomes.has(id)) continue;
      expectedOutcomes.set(id, message?.success ? { answer: message.payload } : { error: expect.any(RtmError) });
    }
    await settled();

    expect(pushes).toEqual(expectedPushes);
    expect(errors).toHaveLength(expectedErrors);
    expect(errors.filter((error) => !(error instanceof ProtocolError))).toEqual([]);
    expect(new Map([...outcomes].sort())).toEqual(new Map([...expectedOutcomes].sort()));
    expect(states).toEqual(['connecting', 'ready']);
    rtm.close();
    await settled();
    expect(outcomes.size).toBe(callsInARound);
    expect([timers.size, server.listeners, crashes]).toEqual([0, 0, []]);
  },
);

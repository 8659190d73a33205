import type { LiveChatRtm } from '../../../generated/rtm.ts';
import type { Scene } from './scene.ts';

/** Connects without waiting for what becomes of it. */
export function connect(rtm: LiveChatRtm): void {
  rtm.connect().catch(() => {});
}

/** Gets a client to where its login is sent, and no answer comes. Gives what lets later logins be answered. */
export async function logIn({ rtm, server, timers }: Scene): Promise<() => void> {
  const answerAgain = server.answer('login', () => new Promise(() => {}));
  connect(rtm);
  await timers.pass(0);
  return answerAgain;
}

/** Breaks a connection, so that the client waits before it connects again. */
export async function breakConnection({ server, timers }: Scene): Promise<void> {
  server.drop();
  await timers.pass(0);
}

import type { RtmServer } from '@colloquy/sandbox/rtm';
import type { LiveChatRtm } from '../../../generated/rtm.ts';
import type { RtmCallOptions } from '../options.ts';

/** Sends a message. */
export function say(rtm: LiveChatRtm, text: string, options?: RtmCallOptions): Promise<{ thread_id: string }> {
  return rtm.chats.sendEvent({ chat_id: 'a-chat', event: { type: 'message', text, recipients: 'all' } }, options);
}

/** Answers each message with its own text in place of the thread, so that a test sees whose answer it is. */
export function repeatTexts(server: RtmServer): void {
  server.answer('send_event', (payload) => ({ thread_id: textOf(payload) }));
}

/** The same, but by hand: `answers` has, by text, what gives the answer. */
export function holdAnswers(server: RtmServer): { answers: Map<string, () => void> } {
  const answers = new Map<string, () => void>();
  server.answer('send_event', (payload) => {
    const text = textOf(payload);
    return new Promise((resolve) => answers.set(text, () => resolve({ thread_id: text })));
  });
  return { answers };
}

/** The texts of the messages that the server got. */
export function textsIn({ received }: RtmServer): string[] {
  return received.filter(({ action }) => action === 'send_event').map(({ payload }) => textOf(payload));
}

export function textOf(payload: unknown): string {
  return (payload as { event: { text: string } }).event.text;
}

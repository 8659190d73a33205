import { LiveChatRtm } from '@colloquy/livechat-agent/rtm';

const chat_id = 'a-chat';

/** What the realtime client does on this runtime, against the server that `realtime.ts` starts. */
export async function smoke(url) {
  const rtm = new LiveChatRtm({ token: 'a-token', url });
  const { license } = await rtm.connect();
  const pushed = new Promise((resolve) => rtm.once('incoming_typing_indicator', resolve));
  await rtm.chats.sendTypingIndicator({ chat_id, is_typing: true });
  const pushedTo = (await pushed).chat_id;
  const refused = await rtm.chats.closeThread({ chat_id }).catch(({ type }) => type);
  const gap = new Promise((resolve) => rtm.once('gap', resolve));
  const lost = await rtm.multicast
    .send({ content: 'drop', scopes: { agents: { all: true } } })
    .catch((error) => error.mayHaveBeenExecuted);
  const waited = rtm.chats.sendEvent({ chat_id, event: { type: 'message', text: 'Hello', recipients: 'all' } });
  await gap;
  const answered = typeof (await waited).thread_id;
  rtm.close();
  return { license: license.id, pushedTo, refused, lost, answered, state: rtm.state };
}

import { expect, test } from 'vitest';
import type { ChatSummary, ChatThreads, MessageEvent, Thread } from '../../generated/models.ts';
import { type ChatSource, type MissedChat, missedChats } from './missed-chats.ts';

const since = new Date('2026-01-01T12:00:00Z');

/** Unix seconds, so many after the time since when chats are fetched. */
const at = (seconds: number) => since.getTime() / 1_000 + seconds;

const message = (order: number, seconds: number) =>
  ({ id: `event-${order}`, type: 'message', order, timestamp: at(seconds) }) as MessageEvent;

const thread = (order: number, events?: MessageEvent[]) => ({ id: `thread-${order}`, order, events }) as Thread;

/** A chat whose last thread is old, and in which these last happened. */
const summary = (id: string, last: ChatSummary['last_event_per_type'], threadAt = -9_999) =>
  ({ id, last_thread_summary: { timestamp: at(threadAt) }, last_event_per_type: last }) as ChatSummary;

const lastMessage = (seconds: number): ChatSummary['last_event_per_type'] => ({
  message: { thread_id: 'a-thread', thread_order: 1, event: message(1, seconds) },
});

/** A source with these chats, which keeps what it is asked for. */
function sourceOf(chats: [ChatSummary, Thread[]?][]) {
  const asked: unknown[] = [];
  const source = {
    chats: {
      getFiltered: async (body) => {
        asked.push(body);
        return { chats_summary: chats.map(([one]) => one) };
      },
      getThreads: async (body) => {
        asked.push(body.chat_id);
        const [, threads] = chats.find(([{ id }]) => id === body.chat_id) ?? [];
        return { chat: { id: body.chat_id, threads } as ChatThreads };
      },
    },
  } satisfies ChatSource;
  return { asked, source };
}

async function missed(source: ChatSource): Promise<MissedChat[]> {
  const chats: MissedChat[] = [];
  for await (const chat of missedChats(source, { since })) chats.push(chat);
  return chats;
}

const ids = (chats: MissedChat[]) => chats.map(({ chat }) => chat.id);

test('it fetches chats with a change since then, and leaves out the others', async () => {
  const { asked, source } = sourceOf([
    [summary('changed', lastMessage(10))],
    [summary('old', lastMessage(-3_600))],
    [summary('new thread', {}, 10)],
    [summary('without events', {})],
  ]);
  expect(ids(await missed(source))).toEqual(['changed', 'new thread']);
  expect(asked).toEqual([{ filters: { include_active: true } }, 'changed', 'new thread']);
});

test('events come in order, over all threads', async () => {
  const threads = [thread(2, [message(1, 4), message(0, 5)]), thread(1, [message(7, 1), message(3, 2)])];
  const { source } = sourceOf([[summary('a', lastMessage(5)), threads]]);
  const [{ events } = { events: [] }] = await missed(source);
  expect(events.map(({ timestamp }) => timestamp - at(0))).toEqual([2, 1, 5, 4]);
});

test('events of the minute before come too, since clocks differ, and none before that', async () => {
  const { source } = sourceOf([
    [summary('just', lastMessage(-60)), [thread(1, [message(1, -61), message(2, -60), message(3, 0)])]],
    [summary('too old', lastMessage(-61))],
  ]);
  const chats = await missed(source);
  expect(ids(chats)).toEqual(['just']);
  expect(chats[0]?.events.map(({ id }) => id)).toEqual(['event-2', 'event-3']);
});

test('a last event that the agent may not see may have happened just now', async () => {
  const restricted = { restricted_access: true } as const;
  const last = { message: { thread_id: 'a-thread', thread_order: 1, event: restricted } };
  const { source } = sourceOf([[summary('restricted', last as ChatSummary['last_event_per_type'])]]);
  expect(ids(await missed(source))).toEqual(['restricted']);
});

test('one of several kinds of events is enough', async () => {
  const both = { ...lastMessage(-3_600), system_message: lastMessage(1).message } as ChatSummary['last_event_per_type'];
  const { source } = sourceOf([[summary('both', both)]]);
  expect(ids(await missed(source))).toEqual(['both']);
});

test('a chat without threads, or a thread without events, has none', async () => {
  const { source } = sourceOf([[summary('bare', lastMessage(1))], [summary('thread', lastMessage(1)), [thread(1)]]]);
  expect((await missed(source)).map(({ events }) => events)).toEqual([[], []]);
});

test('a chat is fetched when the loop comes to it', async () => {
  const { asked, source } = sourceOf([[summary('a', lastMessage(1))], [summary('b', lastMessage(1))]]);
  for await (const { chat } of missedChats(source, { since })) {
    expect(chat.id).toBe('a');
    break;
  }
  expect(asked).toHaveLength(2);
});

test('what goes wrong at the source goes wrong here', async () => {
  const { source } = sourceOf([]);
  const failing = { chats: { ...source.chats, getFiltered: () => Promise.reject(new Error('No.')) } };
  await expect(missed(failing)).rejects.toThrow('No.');
});

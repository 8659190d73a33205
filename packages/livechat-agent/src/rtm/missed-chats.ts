import type {
  ChatSummary,
  ChatThreads,
  Event,
  GetChatThreadsRequest,
  GetChatThreadsResponse,
  GetFilteredChatsRequest,
  GetFilteredChatsResponse,
} from '../../generated/models.ts';
import { inOrder } from './in-order.ts';

/** The part of a client that chats are fetched with. `LiveChatAgent` has it. */
export interface ChatSource {
  readonly chats: {
    getFiltered(body: GetFilteredChatsRequest): PromiseLike<GetFilteredChatsResponse>;
    getThreads(body: GetChatThreadsRequest): PromiseLike<GetChatThreadsResponse>;
  };
}

export interface MissedChat {
  chat: ChatThreads;
  /** What happened in the chat since then, in order. */
  events: Event[];
}

/** Clocks differ, and an event that comes twice does less harm than one that is missed. */
const margin = 60;

/**
 * Fetches the chats in which something happened since a time, such as the beginning of a gap. Events of the minute before
 * come too: go by their `id`.
 */
export async function* missedChats(source: ChatSource, { since }: { since: Date }): AsyncGenerator<MissedChat, void> {
  const from = since.getTime() / 1_000 - margin;
  const { chats_summary: summaries } = await source.chats.getFiltered({ filters: { include_active: true } });
  for (const summary of summaries.filter((summary) => lastChange(summary) >= from)) {
    const { chat } = await source.chats.getThreads({ chat_id: summary.id });
    const events = inOrder(chat.threads ?? []).flatMap((thread) => inOrder(thread.events ?? []));
    yield { chat, events: events.filter(({ timestamp }) => timestamp >= from) };
  }
}

/** When something last happened in a chat; what the agent may not see may have happened just now. */
function lastChange({ last_thread_summary: thread, last_event_per_type: last }: ChatSummary): number {
  const events = Object.values(last).map(({ event }) =>
    'timestamp' in event ? event.timestamp : Number.POSITIVE_INFINITY,
  );
  return Math.max(thread.timestamp, ...events);
}

import type { Fetch } from '../options.ts';

/** A status, an error, or a function that gives the answer. */
export type Reply = number | Error | ((url: string, init: RequestInit) => Response | Promise<Response>);

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Record<string, string>;
}

/** A fetch that gives one reply after the other, and the last one from then on, and notes what it was told to send. */
export function replying(...replies: Reply[]): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)] ?? 200;
    sent.push({ url, init, headers: init.headers as Record<string, string> });
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'number') return new Response(null, { status: reply });
    return reply(url, init);
  };
  return { fetch, sent };
}

/** The platform's fetch fails like that. */
export const broken = new TypeError('fetch failed');

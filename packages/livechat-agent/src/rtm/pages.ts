import type { Paging } from './surface.ts';

/** A call that answers a page: `await` gives that page, `for await` the entries of it and of all pages after it. */
export interface RtmPages<Page, Item> extends Promise<Page>, AsyncIterable<Item> {
  /** This page and all pages after it, each fetched when it is asked for. */
  pages(): AsyncGenerator<Page, void, void>;
}

export function withPages<Page extends Record<string, unknown>>(
  first: Promise<Page>,
  { items, next }: Paging,
  more: (page: unknown) => Promise<Page>,
): RtmPages<Page, unknown> {
  async function* pages() {
    for (let page = await first; ; page = await more(page[next])) {
      yield page;
      if (!page[next]) return;
    }
  }
  async function* entries() {
    for await (const page of pages()) yield* page[items] as unknown[];
  }
  return Object.assign(first, { pages, [Symbol.asyncIterator]: entries });
}

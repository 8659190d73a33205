import { Call } from './call.ts';
import type { OperationInfo, Sender } from './operation.ts';
import { parameterNames } from './path.ts';
import { valueAt } from './pointer.ts';

/** How a list goes on. Generated from the spec. */
export interface Pagination {
  /** JSON pointer to the entries of a page. */
  readonly items: string;
  /** Query parameter with the number of the page. */
  readonly page: string;
  /** Number of the first page. */
  readonly first: number;
  /** JSON pointer to what is empty on the last page. */
  readonly next: string;
}

/** A call that answers a page: `await` gives that page, `for await` the entries of it and of all pages after it. */
export class PagedCall<Page, Item> extends Call<Page> implements AsyncIterable<Item> {
  readonly #sender: Sender;
  readonly #operation: OperationInfo;
  readonly #pagination: Pagination;
  readonly #args: readonly unknown[];

  constructor(sender: Sender, operation: OperationInfo, pagination: Pagination, args: readonly unknown[]) {
    super((sender.send(operation, args) as Call<Page>).withResponse());
    this.#sender = sender;
    this.#operation = operation;
    this.#pagination = pagination;
    this.#args = args;
  }

  /** This page and all pages after it, each fetched when it is asked for. */
  async *pages(): AsyncGenerator<Page, void> {
    let call: Call<Page> = this;
    for (let number = 1; ; number += 1) {
      const page = await call;
      yield page;
      if (this.#itemsOf(page).length === 0 || !valueAt(page, this.#pagination.next)) return;
      call = this.#sender.send(this.#operation, this.#argsForPage(number)) as Call<Page>;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for await (const page of this.pages()) yield* this.#itemsOf(page);
  }

  /** All entries, or the first ones up to a limit, as an array. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  #itemsOf(page: Page): Item[] {
    const items = valueAt(page, this.#pagination.items);
    return Array.isArray(items) ? items : [];
  }

  /** The arguments of the call for the page that many after this one. */
  #argsForPage(number: number): unknown[] {
    const { path, takes } = this.#operation;
    const { page, first } = this.#pagination;
    const index = parameterNames(path).length + takes.indexOf('query');
    const query = (this.#args[index] ?? {}) as Record<string, unknown>;
    const args = [...this.#args];
    args[index] = { ...query, [page]: Number(query[page] ?? first) + number };
    return args;
  }
}

import { Call } from './call.ts';
import type { OperationInfo, Sender } from './operation.ts';
import { parameterNames } from './path.ts';
import { valueAt, withValueAt } from './pointer.ts';

/** How a list goes on. Generated from the spec. */
export interface Pagination {
  /** JSON pointer to the entries of a page. */
  readonly items: string;
  /** JSON pointer to the place in query or body that says which page is wanted. Without it, `next` is an address. */
  readonly page?: string;
  /** Number of the first page, where pages are numbered; otherwise `next` leads to what names the next page. */
  readonly first?: number;
  /** JSON pointer to the next page's address or token, which is empty on the last page. */
  readonly next?: string;
  /** JSON pointer to how many pages there are. */
  readonly pages?: string;
  /** Whether what names a page stands for everything else that was asked. */
  readonly isAlone?: boolean;
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
      const args = this.#itemsOf(page).length > 0 && this.#argsAfter(page, number);
      if (!args) return;
      call = this.#sender.send(this.#operation, args) as Call<Page>;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for await (const page of this.pages()) yield* this.#itemsOf(page);
  }

  /** All entries, or the first ones up to a limit, as an array. */
  async toArray({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) {
      if (items.length < limit) items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  #itemsOf(page: Page): Item[] {
    const items = valueAt(page, this.#pagination.items);
    return Array.isArray(items) ? items : [];
  }

  /** The arguments of the call for the page that many after the first call's; nothing if there is none. */
  #argsAfter(answer: Page, count: number): unknown[] | undefined {
    const { page, first, next, pages, isAlone } = this.#pagination;
    const { path, takes } = this.#operation;
    const index = parameterNames(path).length + (takes.at(-1) === 'query' ? takes.length - 1 : 0);
    const input = this.#args[index] ?? {};
    const args = [...this.#args];
    const token = next && valueAt(answer, next);
    if (page === undefined) {
      // The address may be of another host, so only what it asks is used.
      args[index] = token && queryOf(String(token));
      return token ? args : undefined;
    }
    const number = first === undefined ? token : Number(valueAt(input, page) ?? first) + count;
    // Written so that it ends if the answer does not say how many pages there are.
    const isThere = pages ? Number(number) < Number(first) + Number(valueAt(answer, pages)) : token;
    if (!isThere) return;
    args[index] = withValueAt(isAlone ? {} : input, page, number);
    return args;
  }
}

function queryOf(address: string): object {
  const parameters = new URLSearchParams(address.split('?')[1]);
  return Object.fromEntries(Array.from(parameters.keys(), (name) => [name, parameters.getAll(name)]));
}

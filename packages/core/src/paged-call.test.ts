import { expect, expectTypeOf, test } from 'vitest';
import { Call } from './call.ts';
import { type OperationInfo, pagedOperation, type Sender } from './operation.ts';
import type { PagedCall } from './paged-call.ts';

interface Page {
  next: string;
  chats: number[];
}

type List = (sender: Sender, site: string, query?: { page?: number; size?: number }) => PagedCall<Page, number>;

const pagination = { items: '/chats', page: 'page', first: 0, next: '/next' };
const list = pagedOperation<List>(pagination, 'chats.list', 'GET', '/sites/{site}/chats', 'query');

/** Has these pages, and notes what it is asked for. */
class Pages implements Sender {
  readonly asked: unknown[] = [];
  readonly #pages: number[][];

  constructor(...pages: number[][]) {
    this.#pages = pages;
  }

  send(_: OperationInfo, [site, query]: readonly unknown[]): Call<unknown> {
    const { page = 0 } = (query ?? {}) as { page?: number };
    this.asked.push([site, query]);
    const data: Page = { chats: this.#pages[page] ?? [], next: page + 1 < this.#pages.length ? 'more' : '' };
    return new Call(Promise.resolve({ data, response: new Response() }));
  }
}

test('await gives the first page, and asks for no other', async () => {
  const sender = new Pages([1, 2], [3]);
  const call = list(sender, 'a');
  expectTypeOf(call).resolves.toEqualTypeOf<Page>();
  expect(await call).toEqual({ chats: [1, 2], next: 'more' });
  expect(sender.asked).toEqual([['a', undefined]]);
});

test('for await gives the entries of all pages, each asked for once', async () => {
  const sender = new Pages([1, 2], [3, 4], [5]);
  const seen: number[] = [];
  for await (const chat of list(sender, 'a', { size: 2 })) seen.push(chat);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(sender.asked).toEqual([
    ['a', { size: 2 }],
    ['a', { size: 2, page: 1 }],
    ['a', { size: 2, page: 2 }],
  ]);
});

test('it goes on from the page that was asked for', async () => {
  const sender = new Pages([1], [2], [3]);
  expect(await list(sender, 'a', { page: 1 }).toArray()).toEqual([2, 3]);
});

test('pages come one by one, and none is asked for before it is needed', async () => {
  const sender = new Pages([1], [2], [3]);
  const pages = list(sender, 'a').pages();
  expect((await pages.next()).value).toEqual({ chats: [1], next: 'more' });
  expect(sender.asked).toHaveLength(1);
  await pages.return();
  expect(sender.asked).toHaveLength(1);
});

test('toArray stops at its limit', async () => {
  const sender = new Pages([1, 2], [3, 4], [5]);
  expect(await list(sender, 'a').toArray({ limit: 3 })).toEqual([1, 2, 3]);
  expect(sender.asked).toHaveLength(2);
  expect(await list(sender, 'a').toArray({ limit: 0 })).toEqual([]);
});

test('an empty page ends the list, whatever it says of a next one', async () => {
  const sender = new Pages([1], [], [3]);
  expect(await list(sender, 'a').toArray()).toEqual([1]);
});

test('an error on a later page is thrown where it is reached', async () => {
  const pages = new Pages([1], [2]);
  const sender: Sender = {
    send: (info, args) =>
      pages.asked.length === 0 ? pages.send(info, args) : new Call(Promise.reject(new Error('no'))),
  };
  const seen: number[] = [];
  const read = async () => {
    for await (const chat of list(sender, 'a')) seen.push(chat);
  };
  await expect(read()).rejects.toThrow('no');
  expect(seen).toEqual([1]);
});

import { describe, expect, expectTypeOf, test } from 'vitest';
import { caught, connect } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';
import { last, lister, more, type Page, Pages } from './testing/pages.ts';

const list = lister({ page: '/page', first: 0, next: '/next' });

test('await gives the first page, and asks for no other', async () => {
  const sender = new Pages(more(1, 2), last(3));
  const call = list(sender, 'a');
  expectTypeOf(call).resolves.toEqualTypeOf<Page>();
  expect(await call).toEqual(more(1, 2));
  expect(sender.asked).toEqual([[]]);
});

test('for await gives the entries of all pages, each asked for once', async () => {
  const sender = new Pages(more(1, 2), more(3, 4), last(5));
  const seen: number[] = [];
  for await (const chat of list(sender, 'a', { size: 2 })) seen.push(chat);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(sender.asked).toEqual([[{ size: 2 }], [{ size: 2, page: 1 }], [{ size: 2, page: 2 }]]);
});

test('pages come one by one, and none is asked for before it is needed', async () => {
  const sender = new Pages(more(1), more(2), last(3));
  const pages = list(sender, 'a').pages();
  expect((await pages.next()).value).toEqual(more(1));
  expect(sender.asked).toHaveLength(1);
  await pages.return();
  expect(sender.asked).toHaveLength(1);
});

test('toArray gives all, or as many as its limit', async () => {
  expect(await list(new Pages(more(1, 2), last(3)), 'a').toArray()).toEqual([1, 2, 3]);
  const sender = new Pages(more(1, 2), more(3, 4), last(5));
  expect(await list(sender, 'a').toArray({ limit: 3 })).toEqual([1, 2, 3]);
  expect(sender.asked).toHaveLength(2);
  expect(await list(new Pages(more(1, 2)), 'a').toArray({ limit: 2 })).toEqual([1, 2]);
  expect(await list(new Pages(more(1, 2)), 'a').toArray({ limit: 0 })).toEqual([]);
});

test.each([[[]], [undefined], [null], ['chats']])('a page without entries, %j, ends the list', async (chats) => {
  const empty = { chats, next: 'more' } as unknown as Page;
  expect(await list(new Pages(more(1), empty, last(3)), 'a').toArray()).toEqual([1]);
});

test('options of the call are those of all its pages', async () => {
  const sender = new Pages(more(1), last(2));
  const options = { retries: 0 };
  await list(sender, 'a', undefined, options).toArray();
  expect(sender.asked).toEqual([
    [undefined, options],
    [{ page: 1 }, options],
  ]);
});

test('the query that is passed in stays as it is', async () => {
  const query = Object.freeze({ page: 3 });
  await list(new Pages(more(1), last(2)), 'a', query).toArray();
  expect(query).toEqual({ page: 3 });
});

test('an error on a later page is thrown where it is reached', async () => {
  const seen: number[] = [];
  const read = async () => {
    for await (const chat of list(new Pages(more(1)), 'a')) seen.push(chat);
  };
  await expect(read()).rejects.toThrow('no');
  expect(seen).toEqual([1]);
});

describe('pages that are counted', () => {
  test.each([
    [0, undefined, [undefined, 1, 2]],
    [1, undefined, [undefined, 2, 3]],
    [0, 4, [4, 5, 6]],
    [1, '4', ['4', 5, 6]],
  ])('from %d on go on from the page that was asked for: %s', async (first, page, numbers) => {
    const sender = new Pages(more(1), more(2), last(3));
    await lister({ page: '/page', first, next: '/next' })(sender, 'a', page === undefined ? {} : { page }).toArray();
    expect(sender.asked.map(([query]) => (query as { page: unknown }).page)).toEqual(numbers);
  });

  test.each([
    [0, 2],
    [1, 3],
  ])('from %d on end when there are no more of them', async (first, lastNumber) => {
    const page = (number: number): Page => ({ chats: [number], pages: 3 });
    const sender = new Pages(page(1), page(2), page(3), page(4));
    expect(await lister({ page: '/page', first, pages: '/pages' })(sender, 'a').toArray()).toEqual([1, 2, 3]);
    expect(sender.asked.at(-1)).toEqual([{ page: lastNumber }]);
  });

  test('end if the answer does not say how many there are', async () => {
    const sender = new Pages({ chats: [1] }, { chats: [2] }, { chats: [] });
    expect(await lister({ page: '/page', first: 1, pages: '/pages' })(sender, 'a').toArray()).toEqual([1]);
  });

  test('may have their number further inside', async () => {
    const nested = lister({ page: '/pagination/page', first: 1, next: '/next' }, ['body']);
    const sender = new Pages(more(1), more(2), last(3));
    await nested(sender, 'a', { filters: { x: 1 }, pagination: { page: 5, limit: 10 } }).toArray();
    expect(sender.asked).toEqual([
      [{ filters: { x: 1 }, pagination: { page: 5, limit: 10 } }],
      [{ filters: { x: 1 }, pagination: { page: 6, limit: 10 } }],
      [{ filters: { x: 1 }, pagination: { page: 7, limit: 10 } }],
    ]);
  });
});

test('a signal that is aborted between two pages ends the list', async () => {
  const controller = new AbortController();
  const { fetch, sent } = replying(() => Response.json(more(1)));
  const read = async () => {
    for await (const _ of list(connect({ fetch }), 'a', {}, { signal: controller.signal })) controller.abort('enough');
  };
  expect(await caught(read())).toMatchObject({ kind: 'aborted', cause: 'enough' });
  expect(sent).toHaveLength(1);
});

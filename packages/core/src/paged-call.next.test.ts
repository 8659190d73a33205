import { describe, expect, test } from 'vitest';
import { siteOf } from './site.ts';
import { connect, connectTo, surface } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';
import { last, lister, type Page, Pages } from './testing/pages.ts';
import { answers, recording, serve } from './testing/server.ts';

const list = lister({ page: '/page', first: 0, next: '/next' });

describe('pages that are named by a token', () => {
  const page = (token: string | undefined, ...chats: number[]): Page => ({ chats, next: token });

  test('are asked for with everything else that was asked', async () => {
    const sender = new Pages(page('t1', 1), page('t2', 2), page(undefined, 3));
    expect(await lister({ page: '/page_id', next: '/next' }, ['body'])(sender, 'a', { limit: 10 }).toArray()).toEqual([
      1, 2, 3,
    ]);
    expect(sender.asked).toEqual([[{ limit: 10 }], [{ limit: 10, page_id: 't1' }], [{ limit: 10, page_id: 't2' }]]);
  });

  test('are asked for with the token alone, if it stands for everything', async () => {
    const sender = new Pages(page('t1', 1), page('t2', 2), page('', 3));
    const alone = lister({ page: '/page_id', next: '/next', isAlone: true }, ['body']);
    expect(await alone(sender, 'a', { limit: 10 }).toArray()).toEqual([1, 2, 3]);
    expect(sender.asked).toEqual([[{ limit: 10 }], [{ page_id: 't1' }], [{ page_id: 't2' }]]);
  });

  test('have the token in the query if the operation takes body and query', async () => {
    const sender = new Pages(page('t1', 1), page(undefined, 2));
    await lister({ page: '/page_id', next: '/next' }, ['body', 'query'])(sender, 'a', { x: 1 }).toArray();
    expect(sender.asked).toEqual([[{ x: 1 }], [{ x: 1 }, { page_id: 't1' }]]);
  });
});

describe('pages that are named by an address', () => {
  const byAddress = lister({ next: '/next' });
  const address = 'https://api.example.com/v3/sites/a/chats?page=2&tag=x&tag=y&conditions[0][field]=a%20b';

  test('are asked for with what the address asks', async () => {
    const sender = new Pages({ chats: [1], next: address }, { chats: [2], next: '/chats?page=3' }, last(3));
    expect(await byAddress(sender, 'a', { size: 5 }).toArray()).toEqual([1, 2, 3]);
    expect(sender.asked).toEqual([
      [{ size: 5 }],
      [{ page: ['2'], tag: ['x', 'y'], 'conditions[0][field]': ['a b'] }],
      [{ page: ['3'] }],
    ]);
  });

  test('come from where the first one came from, with its credentials, and nobody else is asked', async () => {
    const other = recording(answers(200, { chats: [666] }));
    const origin = await serve(other.listener);
    const own = recording((request, response) => {
      const isFirst = request.url === '/v4/sites/a/chats?size=1';
      const page = isFirst ? { chats: [1], next: `${origin}/v4/sites/a/chats?size=1&page=2` } : { chats: [2] };
      answers(200, page)(request, response);
    });
    expect(await byAddress(await connectTo(own.listener), 'a', { size: 1 }).toArray()).toEqual([1, 2]);
    expect(own.seen.map(({ url }) => url)).toEqual(['/v4/sites/a/chats?size=1', '/v4/sites/a/chats?size=1&page=2']);
    expect(other.seen).toEqual([]);
  });

  test('name the site once, even if the address does too', async () => {
    const { fetch, sent } = replying(
      () => Response.json({ chats: [1], next: 'https://api.example.com/v4/sites/a/chats?siteId=10000&page=2' }),
      () => Response.json({ chats: [2] }),
    );
    const auth = { username: 'ann', password: 'key', siteId: 10_000 };
    const connection = connect({ auth, fetch }, undefined, { ...surface, site: siteOf('siteId') });
    await byAddress(connection, 'a').toArray();
    expect(sent.map(({ url }) => new URL(url).searchParams.getAll('siteId'))).toEqual([['10000'], ['10000']]);
  });
});

test('a page number that the server names an address for is only counted: no other server is asked', async () => {
  const other = recording(answers(200, { chats: [666] }));
  const origin = await serve(other.listener);
  const own = recording((request, response) => {
    const next = request.url?.includes('page=1') ? null : `${origin}/v4/sites/a/chats?page=1`;
    answers(200, { chats: [1], next })(request, response);
  });
  expect(await list(await connectTo(own.listener), 'a').toArray()).toEqual([1, 1]);
  expect(own.seen.map(({ url }) => url)).toEqual(['/v4/sites/a/chats', '/v4/sites/a/chats?page=1']);
  expect(other.seen).toEqual([]);
});

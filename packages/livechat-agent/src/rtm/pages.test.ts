import type { RtmServer } from '@colloquy/sandbox/rtm';
import { expect, test } from 'vitest';
import { RtmError } from './errors/rtm-error.ts';
import { connectedScene } from './testing/scene.ts';

const listed = [['Ann', 'Bob'], ['Cid'], [], ['Dan']];

/** Answers with one page after the other; the id of a page is its place. */
function servePages(server: RtmServer): void {
  server.answer('get_customers', (payload) => {
    const page = Number((payload as { page_id?: string } | undefined)?.page_id ?? 0);
    const customers = listed[page]?.map((name) => ({ type: 'customer', name }));
    return { customers, ...(page < listed.length - 1 && { next_page_id: String(page + 1) }) };
  });
}

const queriesOf = ({ received }: RtmServer) =>
  received.filter(({ action }) => action === 'get_customers').map(({ payload }) => payload);

const query = { order: 'asc', limit: 2 } as const;

test('await gives the first page', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const page = await rtm.customers.list(query);
  expect(page.customers.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  expect(page.next_page_id).toBe('1');
  expect(queriesOf(server)).toEqual([query]);
});

test('for await gives the entries of all pages, each asked for with the same query', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const names: unknown[] = [];
  for await (const { name } of rtm.customers.list(query, { author_id: 'a-bot' })) names.push(name);
  expect(names).toEqual(['Ann', 'Bob', 'Cid', 'Dan']);
  expect(queriesOf(server)).toEqual([
    query,
    { ...query, page_id: '1' },
    { ...query, page_id: '2' },
    { ...query, page_id: '3' },
  ]);
  expect(new Set(server.received.slice(1).map(({ author_id }) => author_id))).toEqual(new Set(['a-bot']));
});

test('without a query, only the page is asked for', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  for await (const { name } of rtm.customers.list()) if (name === 'Cid') break;
  expect(queriesOf(server)).toEqual([undefined, { page_id: '1' }]);
});

test('pages() gives page by page, the empty one too', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const sizes: number[] = [];
  for await (const { customers } of rtm.customers.list().pages()) sizes.push(customers.length);
  expect(sizes).toEqual([2, 1, 0, 1]);
});

test('a page is fetched only when it is asked for', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const pages = rtm.customers.list().pages();
  await pages.next();
  expect(queriesOf(server)).toHaveLength(1);
  await pages.next();
  expect(queriesOf(server)).toHaveLength(2);
});

test('an error in the middle comes after what was there', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const names: unknown[] = [];
  const loop = async () => {
    for await (const { name } of rtm.customers.list()) {
      names.push(name);
      if (name === 'Bob') server.fail('get_customers', { type: 'internal', message: 'No.' });
    }
  };
  await expect(loop()).rejects.toThrow(RtmError);
  expect(names).toEqual(['Ann', 'Bob']);
});

test('an error of the first page fails await and for await', async () => {
  const { rtm, server } = await connectedScene();
  server.fail('get_customers', { type: 'validation', message: 'No.' });
  await expect(rtm.customers.list()).rejects.toThrow(RtmError);
  await expect(rtm.customers.list().pages().next()).rejects.toThrow(RtmError);
});

test('a signal ends the loop between pages too', async () => {
  const { rtm, server } = await connectedScene();
  servePages(server);
  const controller = new AbortController();
  const loop = async () => {
    for await (const { name } of rtm.customers.list(query, controller)) if (name === 'Bob') controller.abort();
  };
  await expect(loop()).rejects.toMatchObject({ kind: 'aborted' });
  expect(queriesOf(server)).toEqual([query]);
});

import { expect, test } from 'vitest';
import { eventually } from '../../../test/proxy/eventually.ts';
import { answerJson, startUpstream } from '../../../test/proxy/upstream.ts';
import { watchProxy } from '../../../test/proxy/watched-proxy.ts';

const surface = 'comm100-chat-server';
const path = '/v4/livechat/agents';
const agents = JSON.stringify([{ id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09', status: 'Online', ongoingChats: 0 }]);

test('a body beyond the limit passes, and is not checked', async () => {
  const long = JSON.stringify('x'.repeat(12 * 1024 * 1024));
  await using vendor = await startUpstream(answerJson(long));
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const done = proxy.nextExchange();
  expect(await (await fetch(proxy.url + path)).text()).toHaveLength(long.length);
  await done;
  expect(proxy.deviations).toEqual([expect.objectContaining({ kind: 'not-checked' })]);
});

test('the client gets what the upstream has sent so far', async () => {
  let finish = () => {};
  await using vendor = await startUpstream((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write(agents.slice(0, 5));
    finish = () => response.end(agents.slice(5));
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const reader = (await fetch(proxy.url + path)).body?.getReader();
  expect((await reader?.read())?.value).toHaveLength(5);
  finish();
  expect((await reader?.read())?.value).toHaveLength(agents.length - 5);
});

test('a client that goes away ends the call of the upstream', async () => {
  const gone = eventually();
  const asked = eventually();
  await using vendor = await startUpstream((_, response) => {
    asked.resolve();
    response.on('close', gone.resolve);
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const aborted = new AbortController();
  const call = fetch(proxy.url + path, { signal: aborted.signal });
  await asked.promise;
  aborted.abort();
  await expect(call).rejects.toThrow();
  await gone.promise;
});

test('many calls at a time do not mix', async () => {
  await using vendor = await startUpstream((request, response) => response.writeHead(200).end(request.url));
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const targets = Array.from({ length: 200 }, (_, index) => `${path}?page=${index}`);
  const answers = await Promise.all(targets.map(async (target) => (await fetch(proxy.url + target)).text()));
  expect(answers).toEqual(targets);
});

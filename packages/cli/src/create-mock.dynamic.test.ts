import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import type { EngineOptions } from './mock/plain-mock.ts';

const origin = 'https://api.livechatinc.com';
const headers = { authorization: 'Bearer a-token', 'x-api-version': '2' };
const get = (path: string, more: Record<string, string> = {}) => {
  return new Request(`${origin}${path}`, { headers: { ...headers, ...more } });
};

const paths = ['/agents', '/agents/a@example.com', '/chats', '/groups'];
const answers = async (options: EngineOptions, order: string[], more?: Record<string, string>) => {
  const { fetch } = await createMock(options);
  const texts = await Promise.all(order.map(async (path) => [path, await (await fetch(get(path, more))).text()]));
  return Object.fromEntries(texts);
};

test('made-up data is the same for the same request, in whatever order and however many at once', async () => {
  const first = await answers({ dynamic: true, seed: 1 }, paths);
  const second = await answers({ dynamic: true, seed: 1 }, paths.toReversed());
  expect(second).toEqual(first);
  expect(first['/agents']).not.toBe(first['/agents/a@example.com']);
});

test('made-up data is another with another seed or none', async () => {
  // It has a GUID, so that chance does not make two the same.
  const path = '/v4/livechat/agents/c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
  const texts = await Promise.all(
    [{ seed: 1 }, { seed: 2 }, {}, {}].map((options) => answers({ dynamic: true, ...options }, [path])),
  );
  expect(new Set(texts.map((answer) => JSON.parse(answer[path]).id)).size).toBe(4);
});

test('a request may prefer another seed, or none of it', async () => {
  const preferring = (prefer: string) => answers({ dynamic: true, seed: 1 }, ['/agents'], { prefer });
  expect(await preferring('seed=a')).toEqual(await preferring('seed=a'));
  expect(await preferring('seed=a')).not.toEqual(await preferring('seed=b'));
  const [sample] = await Promise.all([answers({}, ['/agents'])]);
  expect(await preferring('dynamic=false')).toEqual(sample);
});

test('an error is the documented one all the same', async () => {
  const mock = await createMock({ dynamic: true });
  const response = await mock.fetch(get('/agents', { prefer: 'code=401' }));
  expect(await response.json()).toEqual({ error: 'Authorization failed.' });
});

test('where made-up data would break the spec, the sample is the answer', async () => {
  const path = '/reports/chats/queued_visitors';
  expect(await answers({ dynamic: true, seed: 1 }, [path])).toEqual(await answers({}, [path]));
});

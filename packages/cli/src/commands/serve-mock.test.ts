import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { ended, greeted, type Running, start } from '../../test/command.ts';

const authorization = 'Bearer a-token';
const agents = '/v4/livechat/agents';
const agent = `${agents}/c97a2afe-a38f-46f8-a55b-8ac9f873cd09`;

/** The mock's address, and then its lines as they come. */
async function listen(child: Running) {
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  return { ready: JSON.parse(await next()), next };
}

test('it says where everything is, with a curl line that works, and stops when told', async () => {
  const child = start('mock', 'comm100-chat-server', '--port', '0');
  const printed = await greeted(child);
  const [, url = ''] =
    /^ {2}comm100-chat-server +(http:\/\/127\.0\.0\.1:\d+\/v4) +\(6 operations\)$/m.exec(printed) ?? [];
  const [, line = ''] = /^ {2}curl '(.+)' --header 'Authorization: .+'$/m.exec(printed) ?? [];
  expect(line).toBe(`${url}/livechat/agents`);
  const end = ended(child);
  expect(await (await fetch(line, { headers: { authorization } })).json()).toEqual([expect.any(Object)]);
  child.kill('SIGINT');
  expect(await end).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^GET \/v4\/livechat\/agents 200 \d+ ms\n$/),
  });
});

test('with --json, every line is JSON', async () => {
  const child = start('mock', 'comm100-chat-server', 'livechat-rest', '--port', '0', '--json');
  const { ready, next } = await listen(child);
  const { port, url } = ready;
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(ready.surfaces).toEqual({ 'comm100-chat-server': `${url}/v4`, 'livechat-rest': url });
  await fetch(`${url}${agents}`, { headers: { authorization } });
  expect(JSON.parse(await next())).toMatchObject({ surface: 'comm100-chat-server', path: agents, status: 200 });
});

test('violations are below the line of their request', async () => {
  const child = start('mock', 'comm100-chat-server', '--port', '0', '--json', '--log', 'text');
  const { ready, next } = await listen(child);
  const headers = { authorization, 'content-type': 'application/json' };
  await fetch(ready.url + agent, { method: 'PUT', headers, body: '{"status":3}' });
  expect(await next()).toMatch(/^PUT \/v4\/livechat\/agents\/[\da-f-]+ 400 \d+ ms$/);
  expect(await next()).toMatch(/^ {2}body\.status: .+ string/);
});

test('--quiet prints no lines about requests', async () => {
  const child = start('mock', 'comm100-chat-server', '--port', '0', '--json', '--quiet');
  const { url } = JSON.parse(await greeted(child));
  await fetch(url + agents, { headers: { authorization } });
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toEqual({ code: 0, output: '', errors: '' });
});

test('options reach the engine', async () => {
  const child = start(
    'mock',
    'comm100-chat-server',
    '--port',
    '0',
    '--json',
    '--dynamic',
    '--seed',
    '1',
    '--latency',
    '1',
  );
  const { url } = JSON.parse(await greeted(child));
  const call = async () => (await fetch(url + agent, { headers: { authorization } })).json();
  const madeUp = await call();
  expect(madeUp).not.toMatchObject({ id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09' });
  expect(await call()).toEqual(madeUp);
});

test('a reader that goes away ends it quietly', async () => {
  const child = start('mock', 'comm100-chat-server', '--port', '0', '--json');
  const { url } = JSON.parse(await greeted(child));
  child.stdout.destroy();
  const end = ended(child);
  await fetch(url + agents, { headers: { authorization } }).catch(() => undefined);
  expect(await end).toEqual({ code: 0, output: '', errors: '' });
});

test('SIGTERM under load ends it without a word', async () => {
  const child = start('mock', 'comm100-chat-server', '--port', '0', '--json', '--quiet');
  const { url } = JSON.parse(await greeted(child));
  let stopped = false;
  const client = async (): Promise<number> => {
    let answers = 0;
    while (!stopped) {
      const response = await fetch(url + agents, { headers: { authorization } }).catch(() => undefined);
      if (response?.ok) answers += 1;
    }
    return answers;
  };
  await (await fetch(url + agents, { headers: { authorization } })).arrayBuffer();
  const clients = Array.from({ length: 50 }, client);
  await fetch(url + agents, { headers: { authorization } });
  const end = ended(child);
  child.kill('SIGTERM');
  expect(await end).toEqual({ code: 0, output: '', errors: '' });
  stopped = true;
  expect((await Promise.all(clients)).reduce((sum, count) => sum + count)).toBeGreaterThan(0);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startUpstream } from '../../test/proxy/upstream.ts';
import { watchProxy } from '../../test/proxy/watched-proxy.ts';
import { readContract } from './contract/contract.ts';
import { deviationAsText } from './report/deviation-line.ts';

const secrets: string[] = [];
const forms = ['hex', 'base64', 'base64url'] as const;

/** Something as random as a token, in all lengths and alphabets that tokens have, and the same in each run. */
function secret(): string {
  const number = secrets.length;
  const hash = createHash('sha512')
    .update(String(number))
    .digest(forms[number % 3] ?? 'hex');
  const made = hash.slice(0, 16 + (number % 40));
  secrets.push(made);
  return made;
}

/** The value with secrets for all its texts, under all its names, and under new ones. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return secret();
  if (Array.isArray(value)) return [...value.map(poisoned), secret()];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, poisoned(item)]);
  return Object.fromEntries([
    ...entries,
    [secret(), secret()],
    ['accessToken', secret()],
    ['nested', { [secret()]: 1 }],
  ]);
}

const firstExample = (content: { examples: Record<string, { value: unknown }> }[] = []) =>
  content.flatMap(({ examples }) => Object.values(examples))[0]?.value;

test.each(['comm100-v2', 'comm100-chat-server', 'livechat-rest', 'livechat-agent'])(
  '%s: no secret is told, wherever it is',
  async (surface) => {
    const { operations } = await readContract(surface);
    let answer: unknown;
    await using vendor = await startUpstream((request, response) => {
      request.resume();
      const headers = { 'content-type': 'application/json', 'set-cookie': `session=${secret()}`, 'x-token': secret() };
      response.writeHead(200, headers).end(JSON.stringify(answer));
    });
    await using proxy = await watchProxy({ surface, upstream: vendor.url });
    const told: unknown[] = [];
    const basePath =
      { 'comm100-v2': '/api/v2', 'comm100-chat-server': '/v4', 'livechat-agent': '/v3.0/agent' }[surface] ?? '';
    for (const { method, path, requestBody, responses } of operations.slice(0, 40)) {
      answer = poisoned(firstExample(responses[0]?.content));
      const filled = path.replace(/\{[^{}]+\}/g, () => encodeURIComponent(secret()));
      const body = firstExample(requestBody?.content);
      for (const target of [filled, `${filled}/${secret()}`]) {
        const query = new URLSearchParams({ token: secret(), [secret()]: secret(), date_from: secret() });
        const exchange = proxy.nextExchange();
        const response = await fetch(`${proxy.url}${basePath}${target}?${query}`, {
          method,
          headers: {
            authorization: `Basic ${btoa(`${secret()}:${secret()}`)}`,
            cookie: `a=${secret()}; b=${secret()}`,
            'x-api-key': secret(),
            'content-type': 'application/json',
          },
          ...(body !== undefined && { body: JSON.stringify(poisoned(body)) }),
        });
        await response.bytes();
        told.push(await exchange);
      }
    }
    expect(proxy.deviations.length).toBeGreaterThan(operations.slice(0, 40).length);
    const text = [
      JSON.stringify([told, proxy.deviations]),
      ...proxy.deviations.map((one) => deviationAsText(one)),
    ].join();
    expect(secrets.filter((one) => text.includes(one))).toEqual([]);
  },
);

test('a secret is not told either where it stands for a value of an enum, or is a plain word', async () => {
  const id = 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
  await using vendor = await startUpstream((_, response) => {
    const body = [
      { id, status: 'swordfish', ongoingChats: 0, swordfish: 1 },
      { id, status: 'jane@example.com', ongoingChats: 0 },
    ];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await using proxy = await watchProxy({ surface: 'comm100-chat-server', upstream: vendor.url });
  const exchange = proxy.nextExchange();
  await fetch(`${proxy.url}/v4/livechat/agents`, { headers: { authorization: `Basic ${btoa('jane:swordfish')}` } });
  await exchange;
  expect(proxy.deviations.map(({ where, received }) => [where, received])).toEqual([
    ['/0/status', '"[redacted]"'],
    ['/0/[redacted]', 'integer'],
    ['/1/status', 'string of 16 characters'],
  ]);
});

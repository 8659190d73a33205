import { startMock } from '../start-mock.ts';

/** Prints how many bytes of memory stay in use after a load that has been served before. */
const mock = await startMock({ surfaces: ['livechat-rest'] });
const headers = { authorization: 'Bearer a', 'x-api-version': '2', 'content-type': 'application/json' };
const large = JSON.stringify({ login: 'a@example.com', name: 'a'.repeat(5_000_000) });

async function load(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const calls = Array.from({ length: 100 }, (_, index) => {
      if (index === 0) return fetch(`${mock.url}/agents`, { method: 'POST', headers, body: large });
      return fetch(`${mock.url}${index % 2 ? '/agents' : `/nowhere/${round}/${index}`}`, { headers });
    });
    await Promise.all(calls.map(async (call) => (await call).arrayBuffer()));
  }
}

/** What is in use once collecting garbage frees no more. */
async function used(before = Number.POSITIVE_INFINITY): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const now = heapUsed + arrayBuffers;
  return now < before ? used(now) : now;
}

await load();
const before = await used();
await load();
const after = await used();
await mock.close();
console.log(after - before);

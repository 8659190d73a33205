import { expect, test } from 'vitest';
import { sampleRequests } from '../../test/proxy/sample-requests.ts';
import { watchProxy } from '../../test/proxy/watched-proxy.ts';
import { startMock } from '../start-mock.ts';
import { readSurfaces } from '../surfaces.ts';
import { createCheck } from './contract/check.ts';
import { readContract } from './contract/contract.ts';
import type { Deviation } from './index.ts';

/** Samples with a value that the same documents do not list. */
const knownDeviations: Record<string, string[]> = {
  'comm100-v3': ['mobilePush.get /androidType', 'mobilePush.update /androidType'],
  'comm100-chat-server': ['agents.update /status'],
};

const surfaces = await readSurfaces();

const serious = (deviations: readonly Deviation[]) => deviations.filter(({ severity }) => severity === 'high');
const name = ({ operationId, where }: Deviation) => `${operationId} ${where}`;

test.each(surfaces)('$surface: documented calls have no deviations', async ({ surface, basePath }) => {
  await using mock = await startMock({ surfaces: [surface] });
  await using proxy = await watchProxy({ surface, upstream: mock.url });
  const samples = sampleRequests(await readContract(surface));
  expect(samples.length).toBeGreaterThan(5);
  for (const { name, method, target, headers, body } of samples) {
    const exchange = proxy.nextExchange();
    const response = await fetch(`${proxy.url}${basePath}${target}`, {
      method,
      headers: { authorization: 'Bearer a-token', ...headers },
      ...(body !== undefined && { body }),
    });
    await response.bytes();
    expect(response.ok, name).toBe(true);
    expect((await exchange).status, name).toBe(response.status);
  }
  expect(serious(proxy.deviations).map(name)).toEqual(knownDeviations[surface] ?? []);
});

test.each(surfaces)('$surface: documented answers have no deviations', async (surface) => {
  const contract = await readContract(surface.surface);
  const check = createCheck(surface, contract);
  const found: Deviation[] = [];
  let answers = 0;
  for (const { method, path, responses } of contract.operations) {
    const request = { method, path: surface.basePath + path, query: '', headers: {}, body: { notChecked: 'no body' } };
    for (const { status, content } of responses) {
      for (const { mediaType, examples } of content) {
        for (const { value } of Object.values(examples)) {
          answers += 1;
          const bytes = Buffer.from(mediaType === 'text/html' ? String(value) : JSON.stringify(value));
          const response = { status: Number(status), headers: { 'content-type': mediaType }, body: { bytes } };
          const { deviations } = await check(request, response, new Date(0));
          found.push(...serious(deviations).filter(({ side }) => side === 'response'));
        }
      }
    }
  }
  expect(answers).toBeGreaterThan(contract.operations.length);
  expect(found.map(name)).toEqual(knownDeviations[surface.surface] ?? []);
});

import { type RunningMock, startMock } from '@colloquy/cli';
import { ApiError, type Call, type CallOptions, type ClientOptions } from '@colloquy/core';
import { argumentsOf } from '@colloquy/scripts/client/arguments.ts';
import { preferred } from '@colloquy/scripts/client/body-type.ts';
import type { ManifestOperation, ManifestResponse } from '@colloquy/scripts/manifest/manifest.ts';
import { sampleValues } from '@colloquy/scripts/samples/values.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';

type Method = (...args: unknown[]) => Call<unknown>;

/** Calls every operation against the mock, and gets every documented error from it. */
export function testEveryOperation({ manifest }: ClientPackage, Client: new (options: ClientOptions) => object): void {
  describe('against the mock', () => {
    let mock: RunningMock;
    let client: object;

    beforeAll(async () => {
      mock = await startMock();
      const baseUrl = `${mock.url}${manifest.basePath}`;
      client = new Client({ auth: { token: 'a-token' }, baseUrl, retries: 0 });
    });
    afterAll(() => mock.close());

    for (const operation of manifest.operations) {
      const call = (options: CallOptions = {}) => {
        const names = operation.id.split('.');
        const method = names.reduce((node: unknown, name) => (node as Record<string, unknown>)[name], client) as Method;
        return method(...sampleArguments(operation, options));
      };

      test(`${operation.id} answers the documented sample`, async () => {
        expect(await call()).toEqual(firstExample(operation.responses.find(({ status }) => status.startsWith('2'))));
      });

      for (const response of operation.responses.filter(({ status }) => /^[45]/.test(status))) {
        test(`${operation.id} throws for ${response.status}`, async () => {
          const error: unknown = await call({ headers: { prefer: `code=${response.status}` } }).catch(
            (caught) => caught,
          );
          expect(error).toBeInstanceOf(ApiError);
          expect(error).toMatchObject({ status: Number(response.status), body: firstExample(response) });
        });
      }
    }
  });
}

function firstExample(response: ManifestResponse | undefined): unknown {
  return Object.values(preferred(response?.content ?? [])?.examples ?? {})[0]?.value;
}

function sampleArguments(operation: ManifestOperation, options: CallOptions): unknown[] {
  const { path, query, body } = sampleValues(operation);
  const values = { body, query, options };
  return argumentsOf(operation).map(({ kind, parameter }) => (kind === 'path' ? path[parameter] : values[kind]));
}

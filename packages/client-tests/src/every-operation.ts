import { join } from 'node:path';
import { type RunningMock, startMock } from '@colloquy/cli';
import { ApiError, type Call, type CallOptions } from '@colloquy/core';
import { argumentsOf } from '@colloquy/scripts/client/arguments.ts';
import { preferred, takesForm } from '@colloquy/scripts/client/body-type.ts';
import type { ManifestOperation, ManifestResponse } from '@colloquy/scripts/manifest/manifest.ts';
import { sampleArgument, sampleValues } from '@colloquy/scripts/samples/values.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';

/** The class of a client, whatever credentials it takes. */
export type ClientClass = new (options: never) => object;

type Method = ((...args: unknown[]) => Call<unknown>) & { safe(...args: unknown[]): Promise<unknown> };

/** Calls every operation against the mock, and gets every documented error from it. */
export function testEveryOperation({ manifest, folder }: ClientPackage, Client: ClientClass): void {
  describe('against the mock', () => {
    let mock: RunningMock;
    let client: object;

    beforeAll(async () => {
      mock = await startMock();
      const baseUrl = `${mock.url}${manifest.basePath}`;
      const { validation } = await import(join(folder, 'src/validators.ts'));
      client = new Client({
        auth: { token: 'a-token' },
        baseUrl,
        retries: 0,
        rateLimit: false,
        validation: validation({ requests: 'throw', responses: 'throw' }),
      } as never);
    });
    afterAll(() => mock.close());

    for (const operation of manifest.operations) {
      const method = () => {
        const names = operation.id.split('.');
        return names.reduce((node: unknown, name) => (node as Record<string, unknown>)[name], client) as Method;
      };
      const call = (options: CallOptions = {}) => method()(...sampleArguments(operation, options));

      test(`${operation.id} answers the documented sample`, async () => {
        expect(await call()).toEqual(firstExample(operation.responses.find(({ status }) => status.startsWith('2'))));
      });

      if (takesForm(operation)) {
        test(`${operation.id} can be sent as a form`, async () => {
          const options = { form: true } as CallOptions;
          expect(await call(options)).toEqual(await call());
        });
      }

      for (const response of operation.responses.filter(({ status }) => /^[45]/.test(status))) {
        test(`${operation.id} throws for ${response.status}`, async () => {
          const error: unknown = await call({ headers: { prefer: `code=${response.status}` } }).catch(
            (caught) => caught,
          );
          expect(error).toBeInstanceOf(ApiError);
          const refused = { status: Number(response.status), body: firstExample(response) };
          expect(error).toMatchObject({ ...refused, isDocumented: true });
          const result = await method().safe(
            ...sampleArguments(operation, { headers: { prefer: `code=${response.status}` } }),
          );
          expect(result).toMatchObject({ ok: false, ...refused });
        });
      }
    }
  });
}

function firstExample(response: ManifestResponse | undefined): unknown {
  return Object.values(preferred(response?.content ?? [])?.examples ?? {})[0]?.value;
}

function sampleArguments(operation: ManifestOperation, options: CallOptions): unknown[] {
  const { path, query } = sampleValues(operation);
  const values = { body: sampleArgument(operation, (name) => new File(['content'], name)), query, options };
  return argumentsOf(operation).map(({ kind, parameter }) => (kind === 'path' ? path[parameter] : values[kind]));
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { type RunningMock, startMock } from '@colloquy/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';
import type { Consumer } from './installed-package.ts';
import { installClient } from './package-resolves.ts';

/** Runs every TypeScript example of a README with the installed package, and the mock in the vendor's place. */
export function testReadme(client: ClientPackage, readme: string): void {
  const { baseUrl, basePath } = client.manifest;
  const examples = Array.from(readFileSync(readme, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms), ([, code = '']) => code);

  describe(`examples of ${basename(dirname(readme))}/README.md`, () => {
    let mock: RunningMock;
    let consumer: Consumer;
    beforeAll(async () => {
      mock = await startMock();
      consumer = installClient(client);
      consumer.write('redirect.mjs', redirect(baseUrl, `${mock.url}${basePath}`));
    });
    afterAll(async () => {
      consumer.remove();
      await mock.close();
    });

    test('there are some', () => {
      expect(examples).not.toEqual([]);
    });

    for (const [index, code] of examples.entries()) {
      const number = index + 1;
      test(`example ${number} runs`, async () => {
        const file = consumer.write(`example-${number}.mts`, code);
        await promisify(execFile)(process.execPath, ['--import', './redirect.mjs', file], { cwd: consumer.folder });
      });
    }
  });
}

function redirect(from: string, to: string): string {
  return `const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  return fetch(new Request(request.url.replace('${from}', '${to}'), request));
};\n`;
}

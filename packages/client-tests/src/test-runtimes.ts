import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import { type Consumer, installPacked, workspaceOf } from './installed-package.ts';
import { runtimes } from './runtimes.ts';
import { startPageServer } from './smoke/page-server.ts';
import type { Smoke } from './smoke/smoke.ts';

const chromiumPath = process.env.CHROMIUM ?? '';
const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const quiet = ['--disable-background-networking', '--disable-component-update'];

/** Does the same on every runtime that is there, with the packed package. */
export function testRuntimes(folder: string, smoke: Smoke): void {
  const missing = runtimes.filter(({ program }) => !program).map(({ name }) => name);
  if (missing.length > 0)
    console.warn(`Not installed, so not tested: ${missing.join(', ')}. CONTRIBUTING.md says how.`);

  describe('runs on', () => {
    let consumer: Consumer;
    beforeAll(() => {
      consumer = installPacked(workspaceOf('@colloquy/core'), folder);
      consumer.write('package.json', '{ "type": "module" }');
      copyFileSync(smoke.program, join(consumer.folder, 'smoke.mjs'));
      const call = 'JSON.stringify(await smoke(process.argv[2], { streams: true }))';
      consumer.write('main.mjs', `import { smoke } from './smoke.mjs';\nconsole.log(${call});\nprocess.exit(0);\n`);
    });
    afterAll(() => consumer.remove());

    for (const { name, program = '', args } of runtimes) {
      test.skipIf(!program)(name, async () => {
        const server = await smoke.start();
        try {
          const command = [...args, join(consumer.folder, 'main.mjs'), server.address];
          const { stdout } = await promisify(execFile)(program, command, { cwd: consumer.folder, timeout: 20_000 });
          expect(JSON.parse(stdout)).toEqual(smoke.expected({ streams: true }));
        } finally {
          await server.close();
        }
      });
    }
  });

  describe.skipIf(!chromiumPath)('runs in Chromium', () => {
    let browser: Browser;
    let page: Awaited<ReturnType<typeof startPageServer>>;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: [...launchArgs, ...quiet] });
      const program = `${readFileSync(smoke.program, 'utf8')}\nglobalThis.smoke = smoke;`;
      page = await startPageServer(await bundleOf(folder, program));
    });
    afterAll(async () => {
      await browser.close();
      page.close();
    });

    const call = (address: string) => `smoke('${address}', { streams: false })`;
    const inPage = (address: string) => `import('/smoke.js').then(() => ${call(address)})`;
    const inWorker = (address: string) => `new Promise((resolve, reject) => {
      const code = 'import("' + location.origin + '/smoke.js").then(() => ' + ${JSON.stringify(call(address))} +
        ').then(postMessage, (error) => postMessage(String(error)))';
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    })`;

    test.each([
      ['a page', inPage],
      ['a worker', inWorker],
    ])('in %s', async (_, program) => {
      const server = await smoke.start();
      const tab = await browser.newPage();
      try {
        await tab.goto(page.address);
        expect(await tab.evaluate(program(server.address))).toEqual(smoke.expected({ streams: false }));
      } finally {
        await tab.close();
        await server.close();
      }
    });
  });
}

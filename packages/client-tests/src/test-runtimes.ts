import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import { type Consumer, installPacked, workspaceOf } from './installed-package.ts';
import { runtimes } from './runtimes.ts';
import { startSmokeServer } from './smoke-server.ts';

const smoke = join(import.meta.dirname, 'smoke.mjs');
const chromiumPath = process.env.CHROMIUM ?? '';
const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const quiet = ['--disable-background-networking', '--disable-component-update'];

const file = { file: 'text', note: 'ü' };
const expected = {
  renewedAndRetried: 1,
  notFound: 404,
  timeout: 'timeout',
  redirect: 'api',
  aborted: 'aborted',
  updated: 'away',
  byPath: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09',
  blob: file,
};

/** Runs the same calls on every runtime that is there, from the packed package. */
export function testRuntimes(folder: string): void {
  const missing = runtimes.filter(({ program }) => !program).map(({ name }) => name);
  if (missing.length > 0)
    console.warn(`Not installed, so not tested: ${missing.join(', ')}. CONTRIBUTING.md says how.`);

  describe('runs on', () => {
    let consumer: Consumer;
    beforeAll(() => {
      consumer = installPacked(workspaceOf('@colloquy/core'), folder);
      consumer.write('package.json', '{ "type": "module" }');
      copyFileSync(smoke, join(consumer.folder, 'smoke.mjs'));
      const call = 'JSON.stringify(await smoke(process.argv[2], { streams: true }))';
      consumer.write('main.mjs', `import { smoke } from './smoke.mjs';\nconsole.log(${call});\nprocess.exit(0);\n`);
    });
    afterAll(() => consumer.remove());

    for (const { name, program = '', args } of runtimes) {
      test.skipIf(!program)(name, async () => {
        const server = await startSmokeServer();
        try {
          const command = [...args, join(consumer.folder, 'main.mjs'), server.url];
          const { stdout } = await promisify(execFile)(program, command, { cwd: consumer.folder, timeout: 20_000 });
          expect(JSON.parse(stdout)).toEqual({ ...expected, stream: file });
        } finally {
          server.close();
        }
      });
    }
  });

  describe.skipIf(!chromiumPath)('runs in Chromium', () => {
    let browser: Browser;
    let page: string;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: [...launchArgs, ...quiet] });
      page = await bundleOf(folder, `${readFileSync(smoke, 'utf8')}\nglobalThis.smoke = smoke;`);
    });
    afterAll(() => browser.close());

    const inPage = 'import("/smoke.js").then(() => smoke(location.origin, { streams: false }))';
    const inWorker = `new Promise((resolve, reject) => {
      const code = 'import("' + location.origin + '/smoke.js").then(() => smoke("' + location.origin +
        '", { streams: false })).then(postMessage, (error) => postMessage(String(error)))';
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    })`;

    test.each([
      ['a page', inPage],
      ['a worker', inWorker],
    ])('in %s', async (_, program) => {
      const server = await startSmokeServer(page);
      const tab = await browser.newPage();
      try {
        await tab.goto(`${server.url}/page`);
        expect(await tab.evaluate(program)).toEqual(expected);
      } finally {
        await tab.close();
        server.close();
      }
    });
  });
}

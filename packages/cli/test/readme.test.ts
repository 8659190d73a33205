import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock } from '../src/index.ts';
import { createProject, type Project, runners } from './packed-project.ts';
import { filesOf } from './readme-blocks.ts';
import { runIn } from './run-in.ts';

const chromium = process.env.CHROMIUM ?? '';
const hasJest = existsSync(join(runners, 'jest'));
const hasPlaywright = existsSync(join(runners, '@playwright/test')) && existsSync(chromium);
if (!hasJest) console.warn('jest is not installed, so its example is not tested. CONTRIBUTING.md says how.');
if (!hasPlaywright) console.warn('Playwright or Chromium is missing, so its example is not tested.');

type Files = Record<string, string>;

let project: Project;
beforeAll(() => {
  project = createProject();
  project.write('package.json', '{ "type": "module" }');
});
afterAll(() => project.remove());

/** Writes the files of sections into a folder, and runs a script there: of a package, or by its arguments. */
function runSections(sections: string[], script: string | undefined, args: string[] = [], more: Files = {}) {
  const folder = String(sections.at(-1));
  const files: Files = Object.assign({}, ...sections.map(filesOf), more);
  for (const [name, text] of Object.entries(files)) project.write(join(folder, name), text);
  const words = script === undefined ? args : [join(project.folder, 'node_modules', script), ...args];
  return runIn(join(project.folder, folder), process.execPath, words);
}

// A machine that tests much else at the same time takes longer than the five seconds that tests have.
const patience = ['--testTimeout=120000'];

test('code', async () => {
  const { code, output } = await runSections(['In code'], undefined, ['library.js']);
  expect([code, output]).toEqual([0, expect.stringContaining('GET /v4/livechat/agents 200')]);
  expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+ \d+ ws:\/\/127\.0\.0\.1:\d+\/v3\.0\/agent\/rtm\/ws\n/);
});

test.each(['vitest', 'msw'])('%s', async (section) => {
  const { code, output } = await runSections(['In tests', section], 'vitest/vitest.mjs', ['run', ...patience]);
  expect([code, output]).toEqual([0, expect.stringMatching(/Tests +2 passed/)]);
});

test('node:test', async () => {
  const { code, output } = await runSections(['In tests', 'node:test'], undefined, ['--test', '--test-reporter=tap']);
  expect([code, output]).toEqual([0, expect.stringContaining('# pass 1\n')]);
});

test.skipIf(!hasJest)('jest', async () => {
  const integration = filesOf('In tests')['agents.js'] ?? '';
  const { code, output } = await runSections(['jest'], 'jest/bin/jest.js', patience, {
    'package.json': '{ "type": "commonjs" }',
    'agents.js': `${integration.replace('export ', '')}exports.onlineAgents = onlineAgents;\n`,
  });
  expect([code, output]).toEqual([0, expect.stringMatching(/Tests: +1 passed, 1 total/)]);
});

test.skipIf(!hasPlaywright)('Playwright', async () => {
  const { code, output } = await runSections(
    ['Playwright'],
    '@playwright/test/cli.js',
    ['test', '--config=chromium.config.js', '--timeout=120000'],
    {
      // As written, but with the browser of this machine.
      'chromium.config.js': `import config from './playwright.config.js';
        export default { ...config, use: { launchOptions: { executablePath: process.env.CHROMIUM } } };`,
    },
  );
  expect([code, output]).toEqual([0, expect.stringContaining('1 passed')]);
});

test('the mock without credentials is what Playwright takes for ready', async () => {
  await using mock = await startMock();
  expect((await fetch(`${mock.url}/v4/livechat/agents`)).status).toBe(401);
});

test('types are there', async () => {
  project.write(
    'types.mts',
    `import { startMock, createMock, type Exchange, type RunningMock } from '@colloquy/cli';
    import { createHandlers, RtmServer } from '@colloquy/cli/msw';
    import { setupServer } from 'msw/node';
    const mock: RunningMock = await startMock({ surfaces: ['comm100-v2'], onExchange: ({ path }: Exchange) => path });
    const answer: Response = await (await createMock()).fetch(new Request(mock.url));
    setupServer(...(await createHandlers({ realtime: new RtmServer() })));
    // @ts-expect-error there is no such option
    await startMock({ surface: 'comm100-v2' });
    console.log(answer);`,
  );
  const options = [
    '--strict',
    '--noEmit',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'esnext',
    '--types',
    'node',
  ];
  const compiler = join(project.folder, 'node_modules/typescript-7/bin/tsc');
  const { output } = await runIn(project.folder, process.execPath, [compiler, ...options, 'types.mts']);
  expect(output).toBe('');
});

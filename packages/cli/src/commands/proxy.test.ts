import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, greeted, start } from '../../test/command.ts';
import { answerJson, startUpstream } from '../../test/proxy/upstream.ts';

const surface = 'comm100-chat-server';
const agent = { id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09', status: 'Online', ongoingChats: 0 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloquy-proxy-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command, makes three calls through it, and stops it. */
async function run(answer: unknown, ...args: string[]) {
  await using vendor = await startUpstream(answerJson(answer));
  const child = start('proxy', surface, '--upstream', vendor.url, '--port', '0', '--json', ...args);
  const end = ended(child);
  const { url } = JSON.parse(await greeted(child));
  for (let call = 0; call < 3; call += 1) await (await fetch(`${url}/v4/livechat/agents`)).bytes();
  child.kill('SIGTERM');
  const { code, output } = await end;
  return { code, lines: linesOf(output) };
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('deviations are told once, kept each, and fail the run if that is wanted', async () => {
  const report = join(folder, 'drift.jsonl');
  const { code, lines } = await run([{ ...agent, mood: 'good' }], '--fail-on-deviation', '--report', report);
  expect(code).toBe(3);
  const summary = { exchanges: 3, high: 3, deviations: [expect.objectContaining({ count: 3 })] };
  expect(lines).toEqual([
    { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), port: expect.any(Number), surface },
    { deviation: expect.objectContaining({ kind: 'undocumented-field', where: '/0/mood' }) },
    { summary: expect.objectContaining(summary) },
  ]);
  const kept = linesOf(await readFile(report, 'utf8'));
  expect(kept.map(({ where }) => where)).toEqual(['/0/mood', '/0/mood', '/0/mood']);
});

test('without deviations the run succeeds', async () => {
  expect((await run([agent], '--fail-on-deviation')).code).toBe(0);
});

test('with --quiet only the summary is told, and without the wish to fail the run succeeds', async () => {
  const { code, lines } = await run([{ ...agent, mood: 'good' }], '--quiet');
  expect(code).toBe(0);
  expect(lines.map((line) => Object.keys(line)[0])).toEqual(['url', 'summary']);
});

test('a run in which nothing could be checked fails if it is to prove something', async () => {
  const child = start(
    'proxy',
    surface,
    '--upstream',
    'http://127.0.0.1:1',
    '--port',
    '0',
    '--json',
    '--fail-on-deviation',
  );
  const end = ended(child);
  const { url } = JSON.parse(await greeted(child));
  expect((await fetch(`${url}/v4/livechat/agents`)).status).toBe(502);
  child.kill('SIGINT');
  const { code, output } = await end;
  expect(code).toBe(1);
  expect(output).toContain('127.0.0.1:1 refuses connections');
});

test.each([
  [['--upstream', 'nonsense'], 'begins with https:// or http://'],
  [['--upstream', 'http://127.0.0.1:1', '--report', '/nowhere/x.jsonl'], "can't be written"],
  [[], "'--upstream <url>'"],
])('%j cannot work', async (args, message) => {
  const { code, errors } = await ended(start('proxy', surface, ...args));
  expect(code).toBe(2);
  expect(errors).toContain(message);
});

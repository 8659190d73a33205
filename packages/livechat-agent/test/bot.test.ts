import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMock } from '@colloquy/cli';
import { installPacked, workspaceOf } from '@colloquy/client-tests';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const [, program = ''] = /^```js\n(\/\/ bot\.mjs\n.*?)^```$/ms.exec(readme) ?? [];
const surfaces = ['livechat-agent'] as const;

const says = (text: string) => ({
  chat_id: 'a-chat',
  event: { id: '1', order: 1, type: 'message', author_id: 'a-customer', timestamp: 1, recipients: 'all', text },
});

test("the README's bot answers a greeting, transfers, and survives a restart of the server", async () => {
  const consumer = installPacked(workspaceOf('@colloquy/core'), folder);
  const first = await startMock({ surfaces: [...surfaces] });
  const { port, rtm = '', realtime } = first;
  const greeted = realtime?.next('send_event');
  const loggedIn = realtime?.next('login');
  const bot = run(consumer.write('bot.mjs', program), rtm);
  try {
    await loggedIn;
    realtime?.push('incoming_event', says('Hello there'));
    expect(await greeted).toMatchObject({
      payload: { chat_id: 'a-chat', event: { text: expect.stringContaining('agent') } },
    });
    await first.close();

    await using second = await startMock({ port, surfaces: [...surfaces] });
    const transferred = second.realtime?.next('transfer_chat');
    expect(await second.realtime?.next('login')).toMatchObject({ payload: { reconnect: true } });
    second.realtime?.push('incoming_event', says('An agent, please'));
    expect(await transferred).toMatchObject({ payload: { chat_id: 'a-chat', type: 'group', ids: [1] } });

    bot.kill('SIGTERM');
    expect(await once(bot, 'exit')).toEqual([0, null]);
  } finally {
    bot.kill('SIGKILL');
    consumer.remove();
  }
});

function run(file: string, RTM_URL: string): ChildProcess {
  return spawn(process.execPath, [file], { env: { ...process.env, RTM_URL }, stdio: ['ignore', 'ignore', 'inherit'] });
}

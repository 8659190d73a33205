import { join } from 'node:path';
import { startMock } from '@colloquy/cli';
import type { Smoke } from './smoke.ts';

/** The realtime client calls, is pushed to and refused, loses its connection and comes back. */
export const realtime: Smoke = {
  program: join(import.meta.dirname, 'realtime.mjs'),
  async start() {
    const { rtm: address = '', realtime: server, close } = await startMock({ surfaces: ['livechat-agent'] });
    server?.answer('send_typing_indicator', () => {
      server.push('incoming_typing_indicator', { chat_id: 'pushed' });
      return undefined;
    });
    server?.fail('close_thread', { type: 'authorization', message: 'Not yours' });
    server?.answer('multicast', () => {
      server.drop();
      return undefined;
    });
    return { address, close };
  },
  expected: () => ({
    license: '123',
    pushedTo: 'pushed',
    refused: 'authorization',
    lost: true,
    answered: 'string',
    state: 'closed',
  }),
};

import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startMock } from '../start-mock.ts';
import { listen } from './listen.ts';

test('a port that is taken is named, and the code is there', async () => {
  await using mock = await startMock({ surfaces: ['comm100-v2'] });
  await expect(startMock({ port: mock.port })).rejects.toMatchObject({
    message: `Port ${mock.port} on 127.0.0.1 is taken. Choose another with the option port.`,
    code: 'EADDRINUSE',
    syscall: 'listen',
  });
});

test('a host that is not of this machine is named', async () => {
  await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toMatchObject({
    message: '192.0.2.1 is not an address of this machine. Choose another with the option host.',
    code: 'EADDRNOTAVAIL',
  });
});

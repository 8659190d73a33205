import { expect, test } from 'vitest';
import { assertPortFree, portError } from './port.mjs';
import { listen } from './testing.ts';

async function portThatWasFree(): Promise<number> {
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('passes a free port and leaves it free', async () => {
  const port = await portThatWasFree();
  await assertPortFree(port, '127.0.0.1');
  await expect(listen('127.0.0.1', port)).resolves.toMatchObject({ port });
});

test('names another port that is free when this one is taken', async () => {
  const { port } = await listen();
  const failure = await assertPortFree(port, '127.0.0.1').catch((error) => error);
  const [, line, instead] = /^(.*)--port (\d+)$/.exec(failure.message) ?? [];
  expect(line).toBe(`Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another: npm start -- `);
  await expect(assertPortFree(Number(instead), '127.0.0.1')).resolves.toBeUndefined();
});

test('does not check port 0', async () => {
  await expect(assertPortFree(0, 'not an address')).resolves.toBeUndefined();
});

test.each(['192.0.2.1', 'nowhere.invalid'])('says that %s is not an address of this machine', async (host) => {
  await expect(assertPortFree(await portThatWasFree(), host)).rejects.toThrow(
    `${host} is not an address of this machine. Choose one that is: npm start -- --host 127.0.0.1`,
  );
});

test.each([
  [
    'EACCES',
    'Port 80 on 127.0.0.1 is not open to this user. Choose one above 1023: npm start -- --port 4010',
    '127.0.0.1',
  ],
  [
    'EACCES',
    'Port 80 on ::1 is not open to this user. Choose one above 1023: npm start -- --host ::1 --port 4010',
    '::1',
  ],
  ['EMFILE', "Can't listen on port 80 of ::1 (EMFILE). Choose others with --port and --host.", '::1'],
])('%s: %s', (code, line, host) => {
  expect(portError(code, 80, host).message).toBe(line);
});

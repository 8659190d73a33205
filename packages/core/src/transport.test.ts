import { expect, test } from 'vitest';
import { authorization } from './auth.ts';
import { createTransport } from './transport.ts';

const request = () => new Request('https://api.example.com/a', { method: 'PUT', body: 'the body' });

/** Accepts one token, and notes what it is sent. */
function server(accepted: string) {
  const seen: string[] = [];
  const fetch = async (sent: Request) => {
    const header = sent.headers.get('authorization');
    seen.push(`${header} ${await sent.text()}`);
    return new Response(null, { status: header === `Bearer ${accepted}` ? 200 : 401 });
  };
  return { fetch, seen };
}

test('a refused token is renewed once, and the call repeated with its body', async () => {
  const { fetch, seen } = server('new');
  const asked: (string | undefined)[] = [];
  const token = (refused?: string) => {
    asked.push(refused);
    return refused ? 'new' : 'old';
  };
  expect((await createTransport(authorization({ token }), fetch)(request())).status).toBe(200);
  expect(asked).toEqual([undefined, 'old']);
  expect(seen).toEqual(['Bearer old the body', 'Bearer new the body']);
});

test('calls that are refused at the same time share one renewal', async () => {
  const { fetch } = server('new');
  let renewals = 0;
  const token = async (refused?: string) => {
    if (refused) renewals += 1;
    return refused ? 'new' : 'old';
  };
  const send = createTransport(authorization({ token }), fetch);
  const responses = await Promise.all([send(request()), send(request()), send(request())]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(renewals).toBe(1);
});

test('a new token that is refused too is an answer', async () => {
  const { fetch, seen } = server('other');
  const token = (refused?: string) => (refused ? 'new' : 'old');
  expect((await createTransport(authorization({ token }), fetch)(request())).status).toBe(401);
  expect(seen).toHaveLength(2);
});

test('the same token again is not sent again', async () => {
  const { fetch, seen } = server('other');
  expect((await createTransport(authorization({ token: () => 'old' }), fetch)(request())).status).toBe(401);
  expect(seen).toHaveLength(1);
});

test('a fixed token and a password have nothing to renew', async () => {
  for (const auth of [{ token: 'old' }, { username: 'ann', password: 'x' }]) {
    const { fetch, seen } = server('other');
    expect((await createTransport(authorization(auth), fetch)(request())).status).toBe(401);
    expect(seen).toHaveLength(1);
  }
});

test('an error of the token function is thrown as it is, and the next call asks again', async () => {
  const { fetch } = server('new');
  let attempts = 0;
  const token = (refused?: string) => {
    if (!refused) return 'old';
    attempts += 1;
    if (attempts === 1) throw new Error('the login page is down');
    return 'new';
  };
  const send = createTransport(authorization({ token }), fetch);
  await expect(send(request())).rejects.toThrow('the login page is down');
  expect((await send(request())).status).toBe(200);
});

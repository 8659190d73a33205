import { startMock } from '@colloquy/cli';
import { Comm100V2, ValidationError } from '@colloquy/comm100-v2';
import { afterAll, beforeAll, expect, test } from 'vitest';

let mock: Awaited<ReturnType<typeof startMock>>;
let client: Comm100V2;

beforeAll(async () => {
  mock = await startMock();
  client = new Comm100V2({ auth: { token: 'a' }, baseUrl: `${mock.url}/api/v2` });
});
afterAll(() => mock.close());

const wrong = <T>(value: unknown) => value as T;

test.each([
  ['a value that is not allowed', () => client.campaigns.chatButton.update(4, { type: wrong('neon') }), 'type'],
  ['a missing mandatory field', () => client.campaigns.create(wrong({ name: 'a' })), "'language'"],
  ['an unknown field', () => client.webhooks.update(16, wrong({ color: 'red' })), "'color'"],
  ['a text for a number in the path', () => client.campaigns.get(wrong('four')), 'id must be integer'],
  [
    'a text for a number in the body',
    () => client.departments.update(7, wrong({ backupDepartmentId: 'a' })),
    'backupDepartmentId',
  ],
  ['a number beyond its limit', () => client.chats.list({ pageSize: 200 }), 'pageSize'],
  ['a time in another form', () => client.chats.list({ timeFrom: 'yesterday' }), 'timeFrom'],
])('%s is refused with the name of the field', async (_, call, message) => {
  const error = await call().then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({ status: 400, reason: expect.stringContaining(message) });
});

test('visitors in a chat are not taken for a visitor with the id "chatting"', async () => {
  expect(await client.visitors.listChatting()).toBeInstanceOf(Array);
  expect(await client.visitors.get('3d59f909-24cd-43bc-89cb-00a320617c0a')).toMatchObject({ browser: 'Firefox 67.0' });
});

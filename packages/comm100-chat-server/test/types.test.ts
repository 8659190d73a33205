import {
  type AgentStatus,
  type Call,
  Comm100ChatServer,
  type FieldAndValueUpdate,
  type Visitor,
  type VisitorStatus,
} from '@colloquy/comm100-chat-server';
import { agentsGet, connect } from '@colloquy/comm100-chat-server/operations';
import { assertType, expectTypeOf, test } from 'vitest';

const fetch = async () => Response.json({});
const client = new Comm100ChatServer({ auth: { token: 'a' }, fetch });
const id = 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09';

const quiet = (call: PromiseLike<unknown>) => void call.then(undefined, () => {});

test('answers have the type that the spec says', () => {
  expectTypeOf(client.agents.list()).toEqualTypeOf<Call<AgentStatus[]>>();
  expectTypeOf(client.agents.get(id)).resolves.toEqualTypeOf<AgentStatus>();
  expectTypeOf(client.visitors.update(id, [])).resolves.toEqualTypeOf<Visitor>();
  expectTypeOf<AgentStatus['ongoingChats']>().toEqualTypeOf<number>();
  expectTypeOf<Visitor['flashVersion']>().toEqualTypeOf<string | undefined>();
});

test('withResponse keeps the type of the data', async () => {
  const { data, response } = await client.agents.get(id).withResponse();
  expectTypeOf(data).toEqualTypeOf<AgentStatus>();
  expectTypeOf(response).toEqualTypeOf<Response>();
});

test('open enums take what nobody has documented yet', () => {
  assertType<VisitorStatus>('inSite');
  assertType<VisitorStatus>('levitating');
  // @ts-expect-error a number is no status
  assertType<VisitorStatus>(3);
});

test('wrong calls do not compile', async () => {
  // @ts-expect-error the path parameter is missing
  client.agents.get().catch(() => {});
  // @ts-expect-error the path parameter is a text
  client.agents.get(7);
  // @ts-expect-error the body has no such field
  client.agents.update(id, { status: 'away', mood: 'good' });
  // @ts-expect-error the body lacks its mandatory field
  client.agents.update(id, {});
  // @ts-expect-error the status is a text
  client.agents.update(id, { status: 3 });
  // @ts-expect-error the value has a name
  client.visitors.update(id, [{ value: 'Leo' }]);
  // @ts-expect-error the list takes no query
  client.agents.list({ pageIndex: 1 });
  // @ts-expect-error there is no such operation
  expectTypeOf(client.agents.delete);
  // @ts-expect-error there is no such resource
  expectTypeOf(client.campaigns);
});

test('wrong options do not compile', () => {
  const build = () => {
    // @ts-expect-error credentials are needed
    new Comm100ChatServer({});
    // @ts-expect-error a user name needs a password
    new Comm100ChatServer({ auth: { username: 'a' } });
    // @ts-expect-error there is no such option
    new Comm100ChatServer({ auth: { token: 'a' }, retry: 3 });
  };
  expectTypeOf(build).toBeFunction();
});

test('calls by path are checked too', async () => {
  const { data } = await client.http.GET('/livechat/agents/{id}', { params: { path: { id } } });
  assertType<AgentStatus | undefined>(data);
  // @ts-expect-error there is no such path
  await client.http.GET('/livechat/agent/{id}', { params: { path: { id } } });
  // @ts-expect-error the path parameter has another name
  quiet(client.http.GET('/livechat/agents/{id}', { params: { path: { agentId: id } } }));
});

test('a single operation has the same types', () => {
  const connection = connect({ auth: { token: 'a' }, fetch });
  expectTypeOf(agentsGet(connection, id)).toEqualTypeOf<Call<AgentStatus>>();
  expectTypeOf(agentsGet(client, id)).toEqualTypeOf<Call<AgentStatus>>();
  // @ts-expect-error the path parameter is a text
  agentsGet(connection, 7);
});

test('bodies can be built from the exported types', () => {
  const change: FieldAndValueUpdate = { name: 'company', value: 'Comm100' };
  expectTypeOf(client.visitors.update).toBeCallableWith(id, [change]);
});

import { expect, test } from 'vitest';
import type { Operation, Response } from '../spec/openapi.ts';
import { bundleOf, json, operationOf, readOperation, ref } from '../testing/bundles.ts';
import { clientOf } from '../testing/clients.ts';
import { errorsIn } from '../testing/typescript.ts';
import { methodMembers } from './method-type.ts';

const answering = (...statuses: [string, Response['content']?][]): Partial<Operation> => ({
  responses: Object.fromEntries(
    statuses.map(([status, content]) => [status, { description: 'It.', ...(content && { content }) }]),
  ),
});

const thing = json(ref('Thing'));
const errorBody = json(ref('ErrorBody'));

test('an operation can be called, and called safely', () => {
  expect(methodMembers(readOperation(answering(['200', thing], ['404', errorBody])))).toEqual([
    '(options?: CallOptions): Call<models.Thing>;',
    'safe(options?: CallOptions): Safe<Succeeded<200, models.Thing> | Refused<404, models.ErrorBody>>;',
  ]);
});

test('a function takes more than a method, before the rest', () => {
  const members = methodMembers(readOperation({}, '/things'), 'sender: Sender');
  expect(members).toEqual([
    '(sender: Sender, options?: CallOptions): Call<undefined>;',
    'safe(sender: Sender, options?: CallOptions): Safe<Succeeded<204, undefined>>;',
  ]);
});

test.each<[string, [string, Response['content']?][]]>([
  ['Succeeded<200, models.Thing> | Succeeded<204, undefined>', [['200', thing], ['204']]],
  ['Succeeded<number, models.Thing>', [['2XX', thing]]],
  ['Succeeded<number, undefined> | Refused<401, undefined>', [['401']]],
  [
    'Succeeded<204, undefined> | Refused<400 | 404, models.ErrorBody> | Refused<500, undefined>',
    [['204'], ['400', errorBody], ['500'], ['404', errorBody]],
  ],
  ['Succeeded<204, undefined>', [['204'], ['4XX', errorBody], ['default', errorBody]]],
])('a safe call gives %s', (outcomes, statuses) => {
  expect(methodMembers(readOperation(answering(...statuses)))[1]).toBe(
    `safe(options?: CallOptions): Safe<${outcomes}>;`,
  );
});

test('an operation that can include something infers what from the call', () => {
  const schema = { type: 'array', items: { enum: ['agent', 'visitor'] } };
  const parameters = [{ name: 'include', in: 'query' as const, schema }];
  const query = 'query?: models.ThingsUpdateQuery & { include?: readonly Include[] }';
  const generic = `<const Include extends 'agent' | 'visitor' = never>(${query}, options?: CallOptions)`;
  expect(methodMembers(readOperation({ parameters, ...answering(['200', thing]) }))).toEqual([
    `${generic}: Call<models.ThingWith<Include>>;`,
    `safe${generic}: Safe<Succeeded<200, models.ThingWith<Include>>>;`,
  ]);
});

test('a safe result is narrowed by ok and by status', async () => {
  const get = operationOf('things.get', answering(['200', thing], ['202'], ['404', errorBody], ['410']));
  const string = { type: 'string' };
  const schemas = {
    Thing: { type: 'object', properties: { name: string } },
    ErrorBody: { type: 'object', properties: { code: string } },
  };
  const files = await clientOf(bundleOf({ paths: { '/things': { get } }, components: { schemas } }));
  const use = `
    import { ChatClient } from './client.ts';
    import { connect } from './connect.ts';
    import { thingsGet } from './operations.ts';
    const result = await new ChatClient({ auth: { token: 'a' } }).things.get.safe();
    if (result.ok) result.data?.name;
    else result.error.message;
    if (result.status === 200) result.data.name;
    if (result.status === 404) result.body.code;
    if (!result.ok && result.status === undefined) result.error.kind;
    const { status } = await thingsGet.safe(connect({ auth: { token: 'a' } }));
    const known: 200 | 202 | 404 | 410 | undefined = status;
    console.log(known);
    result.data;
    if (result.status === 410) result.body.code;
    if (result.status === 202) result.data.name;
    console.log(result.status === 403);`;
  expect(errorsIn({ ...files, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:14 Property 'data' does not exist on type/),
    expect.stringMatching(/^use\.ts:15 'result\.body' is possibly 'undefined'/),
    expect.stringMatching(/^use\.ts:16 'result\.data' is possibly 'undefined'/),
    expect.stringMatching(/^use\.ts:17 This comparison appears to be unintentional/),
  ]);
});

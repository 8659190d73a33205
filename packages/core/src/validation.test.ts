import { describe, expect, test } from 'vitest';
import { caught, connect, connectTo, create, get, list } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';
import { answers } from './testing/server.ts';
import type { Checked, Validation } from './validation.ts';

/** Finds a problem in one part only. */
const against =
  (part: Checked['part']): Validation =>
  (checked) =>
    checked.part === part ? `${checked.operationId}: ${part} is wrong` : undefined;

test('it is asked about query, body and answer, each as it is in the program', async () => {
  const asked: Checked[] = [];
  const validation: Validation = (checked) => {
    asked.push(checked);
    return undefined;
  };
  const connection = await connectTo(answers(201, { id: 'a' }), { validation });
  const since = new Date(0);
  expect(await connection.send(create, [{ name: 'Ann' }, { since }])).toEqual({ id: 'a' });
  expect(asked).toEqual([
    { operationId: 'agents.create', part: 'query', value: { since } },
    { operationId: 'agents.create', part: 'body', value: { name: 'Ann' } },
    { operationId: 'agents.create', part: 'answer', status: 201, value: { id: 'a' } },
  ]);
});

test('it is asked about an answer without content, and not about errors, which are errors already', async () => {
  const asked: Checked[] = [];
  const validation: Validation = (checked) => {
    if (checked.part === 'answer') asked.push(checked);
    return undefined;
  };
  await caught((await connectTo(answers(404, { error: {} }), { validation })).send(get, ['a']));
  await (await connectTo(answers(204), { validation })).send(get, ['a']);
  expect(asked).toEqual([{ operationId: 'agents.get', part: 'answer', status: 204, value: undefined }]);
});

describe('what it says', () => {
  test.each(['query', 'body'] as const)('of the %s ends the call before anything is sent', async (part) => {
    const { fetch, sent } = replying(200);
    const error = await caught(connect({ fetch, validation: against(part) }).send(create, [{}, {}]));
    expect(error).toMatchObject({ name: 'ArgumentError', message: `agents.create: ${part} is wrong` });
    expect(sent).toEqual([]);
  });

  test('of the answer makes an error of it', async () => {
    const connection = await connectTo(answers(200, { id: 5 }, { 'x-request-id': 'r-1' }), {
      validation: against('answer'),
    });
    const error = await caught(connection.send(list, []));
    expect(error).toMatchObject({ name: 'ServerError', status: 200, isDocumented: false, body: '{"id":5}' });
    expect(error).toMatchObject({ reason: 'agents.list: answer is wrong', requestId: 'r-1' });
    expect(error.message).toBe('GET /agents answered 200: agents.list: answer is wrong');
  });

  test('of an answer is no reason to ask for it again', async () => {
    const { fetch, sent } = replying(() => Response.json({}));
    await caught(connect({ fetch, validation: against('answer') }).send(get, ['a']));
    expect(sent).toHaveLength(1);
  });
});

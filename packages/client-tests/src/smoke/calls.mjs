import { Comm100ChatServer, isColloquyError } from '@colloquy/comm100-chat-server';
import { connect } from '@colloquy/comm100-chat-server/operations';
import { multipart, operation } from '@colloquy/core';

const id = 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
const upload = operation('files.send', 'POST', '/upload', ['multipart'], { encode: multipart });

/** What a client does on this runtime, against the server that `calls-server.ts` is. */
export async function smoke(baseUrl, { streams }) {
  const token = (refused) => (refused ? 'new' : 'old');
  const client = new Comm100ChatServer({ auth: { token }, baseUrl });
  const kindOf = (call) =>
    call.then(
      () => 'none',
      (error) => (isColloquyError(error) ? error.kind : String(error)),
    );
  const controller = new AbortController();
  const aborted = kindOf(client.agents.get('silent', { signal: controller.signal }));
  controller.abort();
  const basic = connect({ auth: { username: 'é', password: 'ö', siteId: 1 }, baseUrl });
  const blob = new Blob(['text'], { type: 'text/plain' });
  return {
    renewedAndRetried: (await client.agents.list()).length,
    notFound: (await client.agents.get.safe('nobody')).status,
    timeout: await kindOf(client.agents.get('silent', { timeout: 50 })),
    redirect: await kindOf(client.agents.get('moved')),
    aborted: await aborted,
    updated: (await client.agents.update(id, { status: 'away' })).status,
    byPath: (await client.http.GET('/livechat/agents/{id}', { params: { path: { id } } })).data.id,
    blob: await basic.send(upload, [{ file: blob, note: 'ü' }]),
    ...(streams && { stream: await basic.send(upload, [{ file: { name: 'a.txt', stream: pieces() }, note: 'ü' }]) }),
  };
}

async function* pieces() {
  yield new TextEncoder().encode('te');
  yield new TextEncoder().encode('xt');
}

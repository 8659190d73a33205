import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from './serve.ts';

const agent = { id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09', status: 'Online', ongoingChats: 0 };

/** A server that refuses, fails, redirects and keeps silent as `calls.mjs` expects it. */
export function startCallsServer(): ReturnType<typeof serve> {
  let failures = 0;
  return serve(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.setHeader('access-control-allow-methods', '*');
    if (request.method === 'OPTIONS') return void response.end();
    const path = new URL(request.url ?? '', 'http://host').pathname;
    if (path.endsWith('/silent')) return;
    if (path.endsWith('/nobody')) return answer(response, 404, { code: 404000, message: 'Nobody' });
    if (path.endsWith('/moved')) return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    if (path === '/upload') return answer(response, 200, await received(request));
    if (request.method === 'PUT') return answer(response, 200, { ...agent, status: 'away' });
    if (path.endsWith(agent.id)) return answer(response, 200, agent);
    if (request.headers.authorization !== 'Bearer new') return answer(response, 401, { code: 401000, message: 'Old' });
    failures += 1;
    if (failures === 1) return void response.writeHead(503, { 'retry-after': '0' }).end();
    answer(response, 200, [agent]);
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** What a server understands of a multipart body. */
async function received(request: IncomingMessage): Promise<object> {
  const body = Buffer.concat(await request.toArray());
  const headers = { 'content-type': String(request.headers['content-type']) };
  const form = await new Response(body, { headers }).formData();
  return { file: await (form.get('file') as File).text(), note: form.get('note') };
}

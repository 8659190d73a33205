import { Comm100ChatServer } from '@colloquy/comm100-chat-server';
import { request } from '@octokit/request';
import axios from 'axios';
import ky from 'ky';
import createClient from 'openapi-fetch';
import { race, table } from './rounds.ts';

// What a call costs over the platform's fetch, which answers at once here. Run: npm run calls -w apps/bench
const body = JSON.stringify({ id: 'a', status: 'online', ongoingChats: 1 });
const headers = { 'content-type': 'application/json' };
globalThis.fetch = async () => new Response(body, { headers });

const baseUrl = 'https://api15.comm100.io/v4';
const authorization = 'Bearer a';
const url = `${baseUrl}/livechat/agents/a`;
const { fetch } = globalThis;

const colloquy = new Comm100ChatServer({ auth: { token: 'a' }, rateLimit: false });
const openapiFetch = createClient<Record<string, never>>({ baseUrl, headers: { authorization } }) as unknown as {
  GET(path: string, init: object): Promise<{ data?: unknown }>;
};
const axiosClient = axios.create({ baseURL: baseUrl, adapter: 'fetch', headers: { authorization } });
const kyClient = ky.create({ baseUrl: `${baseUrl}/`, headers: { authorization } });
const octokit = request.defaults({ baseUrl, headers: { authorization } });

const contestants = [
  { name: 'fetch', call: async () => (await fetch(url, { headers: { authorization } })).json() },
  {
    name: 'openapi-fetch',
    call: async () => (await openapiFetch.GET('/livechat/agents/{id}', { params: { path: { id: 'a' } } })).data,
  },
  { name: 'colloquy', call: () => colloquy.agents.get('a') },
  { name: 'ky', call: () => kyClient.get('livechat/agents/a').json() },
  { name: 'octokit', call: async () => (await octokit('GET /livechat/agents/{id}', { id: 'a' })).data },
  { name: 'axios', call: async () => (await axiosClient.get('/livechat/agents/a')).data },
];

await race(contestants, 3, 1_000);
console.log(table(await race(contestants, 15, 2_000), 'colloquy'));

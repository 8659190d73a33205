import type { RequestListener } from 'node:http';
import type { Deviation } from '../../src/proxy/index.ts';
import { startUpstream } from './upstream.ts';
import { watchProxy } from './watched-proxy.ts';

/** The deviations in a call through the proxy of an upstream that answers so. */
export async function callThrough(
  surface: string,
  upstream: RequestListener,
  path: string,
  init: RequestInit = {},
): Promise<Deviation[]> {
  await using vendor = await startUpstream(upstream);
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const exchange = proxy.nextExchange();
  await (await fetch(`${proxy.url}${path}`, init)).bytes();
  await exchange;
  return proxy.deviations;
}

export function json(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

import { RtmServer } from '@colloquy/sandbox/rtm';
import { type AnyHandler, http, ws } from 'msw';
import { createMock } from '../create-mock.ts';
import type { EngineOptions } from '../mock/plain-mock.ts';
import { connectRealtime } from './connect-realtime.ts';
import { httpAddresses, websocketAddress } from './vendor-addresses.ts';

export interface HandlerOptions extends EngineOptions {
  /** Answers on the websocket; to push, refuse or drop something, pass one and keep it. */
  realtime?: RtmServer;
}

/** Handlers for msw that answer at the vendors' own addresses, and leave all other requests alone. */
export async function createHandlers(options: HandlerOptions = {}): Promise<AnyHandler[]> {
  const { realtime = new RtmServer(), ...rest } = options;
  const mock = await createMock(rest);
  const [websockets, addresses] = await Promise.all([
    Promise.all(mock.surfaces.filter((surface) => surface.realtime).map(websocketAddress)),
    Promise.all(mock.surfaces.map(httpAddresses)),
  ]);
  return [
    ...addresses.flat().map((address) => http.all(address, ({ request }) => mock.fetch(request))),
    ...websockets.map((address) => {
      return ws.link(address).addEventListener('connection', ({ client }) => connectRealtime(client, realtime));
    }),
  ];
}

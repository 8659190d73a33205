import type { RtmCallOptions } from './options.ts';
import { withPages } from './pages.ts';
import type { RtmSurface } from './surface.ts';

interface Caller {
  request(action: never, payload: never, options?: RtmCallOptions): Promise<unknown>;
}

/** Gives a client its methods: the action `send_event` becomes `rtm.chats.sendEvent`. */
export function attachMethods(client: Caller, surface: RtmSurface): void {
  let methods: Record<string, unknown> = {};
  for (const line of surface.methods.trim().split('\n')) {
    const [verb = '', name = ''] = line.split(' ');
    if (verb === '#') {
      methods = {};
      Object.assign(client, { [name]: methods });
    } else methods[verb] = methodOf(client, surface, name);
  }
}

function methodOf(client: Caller, { pages, withoutPayload }: RtmSurface, action: string) {
  const send = (payload?: object, options?: RtmCallOptions) =>
    client.request(action as never, payload as never, options) as Promise<Record<string, unknown>>;
  const paging = pages[action];
  if (withoutPayload.includes(action)) return (options?: RtmCallOptions) => send(undefined, options);
  if (!paging) return send;
  return (payload?: object, options?: RtmCallOptions) =>
    withPages(send(payload, options), paging, (page) => send({ ...payload, [paging.page]: page }, options));
}

import { RtmServer } from '@colloquy/sandbox/rtm';
import { checkMockOptions } from './check-options.ts';
import type { Mock } from './create-mock.ts';
import { createClose } from './http/close-server.ts';
import { createFetch } from './http/fetch.ts';
import { listen } from './http/listen.ts';
import { createPages } from './http/pages.ts';
import { createMockServer, usualPatience } from './http/server.ts';
import { systemClock } from './mock/latency.ts';
import { createPlainMock, type EngineOptions } from './mock/plain-mock.ts';
import { attachRtm } from './rtm/attach-rtm.ts';

export interface MockOptions extends EngineOptions {
  /** Default: any that is free. */
  port?: number;
  /** Default: 127.0.0.1, which only this machine reaches. */
  host?: string;
  /** Folder of the documentation, served under /docs. */
  docs?: string | undefined;
}

export interface RunningMock extends Mock, AsyncDisposable {
  url: string;
  port: number;
  /** Address of the websocket, if one of the surfaces has one. */
  rtm?: string;
  /** What answers there. It pushes, breaks and stays silent when told. */
  realtime?: RtmServer;
  /** Answers what is in flight, and stops listening. */
  close(): Promise<void>;
}

/** Serves the mock on a port. */
export async function startMock(
  options: MockOptions = {},
  { clock = systemClock, patience = usualPatience } = {},
): Promise<RunningMock> {
  checkMockOptions(options);
  const { port = 0, host = '127.0.0.1', docs, ...rest } = options;
  const { surfaces, answer, refuse, hurry } = await createPlainMock(rest, clock);
  const server = createMockServer({ answer, refuse, servePage: createPages(docs) }, patience);
  const closeServer = createClose(server);
  const path = surfaces.find(({ realtime }) => realtime)?.realtime?.path;
  const realtime = path === undefined ? undefined : new RtmServer();
  const websockets = realtime && attachRtm(server, realtime);
  const { url, port: own } = await listen(server, port, host);
  const close = () => {
    hurry();
    websockets?.close();
    return closeServer();
  };
  return {
    url,
    port: own,
    ...(realtime && { rtm: `${url.replace('http', 'ws')}${path}`, realtime }),
    surfaces,
    fetch: createFetch(answer),
    close,
    [Symbol.asyncDispose]: close,
  };
}

import { RtmServer, type RtmServerOptions } from '@colloquy/sandbox/rtm';
import { LiveChatRtm } from '../../../generated/rtm.ts';
import type { RtmOptions } from '../options.ts';
import { StoppedTimers } from './stopped-timers.ts';

export interface Scene {
  rtm: LiveChatRtm;
  server: RtmServer;
  timers: StoppedTimers;
  /** States that the client came into. */
  states: string[];
}

/** A client, a server in memory, and time that stands still. */
export function createScene(options: Partial<RtmOptions> = {}, serverOptions?: RtmServerOptions): Scene {
  const server = new RtmServer(serverOptions);
  const timers = new StoppedTimers();
  const rtm = new LiveChatRtm({ token: 'a-token', WebSocket: server.WebSocket, timers, ...options });
  const states: string[] = [];
  rtm.on('state', ({ to }) => states.push(to));
  return { rtm, server, timers, states };
}

export async function connectedScene(...args: Parameters<typeof createScene>): Promise<Scene> {
  const scene = createScene(...args);
  await scene.rtm.connect();
  return scene;
}

export const hello = { chat_id: 'a-chat', event: { type: 'message', text: 'Hello', recipients: 'all' } } as const;

import { ArgumentError } from '@colloquy/core';
import type { RtmOptions } from './options.ts';
import type { WebSocketClass } from './socket.ts';
import type { RtmSurface } from './surface.ts';
import { systemTimers } from './timers.ts';
import { checkMilliseconds } from './within.ts';

/** The options as the client uses them: checked, and whole. */
export function settingsOf(surface: RtmSurface, options: RtmOptions) {
  const {
    url = surface.url,
    timeout = 15_000,
    attemptTimeout = 10_000,
    pingTimeout = 10_000,
    whenDisconnected = 'wait',
    timers = systemTimers,
    WebSocket = (globalThis as { WebSocket?: WebSocketClass }).WebSocket,
  } = options;
  checkMilliseconds({ timeout, attemptTimeout, pingTimeout });
  if (!/^wss?:[^#]*$/i.test(URL.canParse(url) ? url : '')) {
    throw new ArgumentError(`url must be a wss: or ws: address, not ${url}.`);
  }
  if (!WebSocket) throw new ArgumentError('WebSocket must be given on this platform.');
  return { ...options, ...surface, url, timeout, attemptTimeout, pingTimeout, whenDisconnected, timers, WebSocket };
}

import type { RtmServer } from '@colloquy/sandbox/rtm';
import type { WebSocketHandlerConnection } from 'msw';

type Client = WebSocketHandlerConnection['client'];

/** What a client sees of a connection that is refused or breaks. */
const abnormal = 1006;

/** Gives a realtime server the other end of a websocket that msw has taken. */
export function connectRealtime(client: Client, realtime: RtmServer): void {
  if (realtime.isRefusing) {
    client.close(abnormal);
    return;
  }
  const connection = realtime.accept({
    send: (data) => client.send(typeof data === 'string' ? data : new Uint8Array(data)),
    close: (code = 1005, reason) => client.close(code, reason),
    terminate: () => client.close(abnormal),
  });
  client.addEventListener('message', ({ data }) => connection.message(data));
  client.addEventListener('close', () => connection.closed());
}

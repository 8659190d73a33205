import { RtmServer } from '@colloquy/sandbox/rtm';
import type { WebSocketClass } from '../socket.ts';

/** A connection to a machine that never answers. */
export class NeverOpens extends new RtmServer().WebSocket {
  override dispatchEvent(): boolean {
    return true;
  }
}

/** A platform that opens no websockets, because a policy forbids them, for example. */
export const ThrowsAtOnce = class {
  constructor() {
    throw new DOMException('Websockets are forbidden here.', 'SecurityError');
  }
} as unknown as WebSocketClass;

/** Sockets that cannot send some texts, like those of Deno once the server has begun to close them. */
export function failingToSend(server: RtmServer, fails: (text: string) => boolean): WebSocketClass {
  return class extends server.WebSocket {
    override send(text: string): void {
      if (fails(text)) throw new DOMException('The socket is not open.', 'InvalidStateError');
      super.send(text);
    }
  };
}

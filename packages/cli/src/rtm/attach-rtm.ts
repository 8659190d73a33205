import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RtmServer, rtmPath } from '@colloquy/sandbox/rtm';
import { type WebSocket, WebSocketServer } from 'ws';

/** Bytes of the largest message that is taken. */
export const messageLimit = 1024 * 1024;

/** Lets clients open websockets to a realtime server at the vendor's path. */
export function attachRtm(server: Server, rtm: RtmServer): { close(): void } {
  const websockets = new WebSocketServer({
    noServer: true,
    autoPong: false,
    maxPayload: messageLimit,
    perMessageDeflate: false,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== rtmPath) refuse(socket, '404 Not Found', `No websocket is here. It is at ${rtmPath}.`);
    else if (rtm.isRefusing)
      refuse(socket, '503 Service Unavailable', 'The server takes no connections at the moment.');
    else websockets.handleUpgrade(request, socket, head, (websocket) => connect(websocket, rtm));
  };
  const ignoreOthers = ignoreOtherUpgrades(server);
  server.on('upgrade', upgrade);
  return {
    close() {
      server.off('upgrade', upgrade);
      ignoreOthers.undo();
      for (const websocket of websockets.clients) websocket.terminate();
    },
  };
}

/** A Java client offers an upgrade to HTTP/2 with its calls. They are answered as if it did not. */
function ignoreOtherUpgrades(server: Server & { shouldUpgradeCallback?: (request: IncomingMessage) => boolean }) {
  const { shouldUpgradeCallback: before } = server;
  server.shouldUpgradeCallback = ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket';
  return {
    undo() {
      if (before) server.shouldUpgradeCallback = before;
    },
  };
}

function connect(websocket: WebSocket, rtm: RtmServer): void {
  const connection = rtm.accept(websocket);
  websocket.on('message', (data, isBinary) => connection.message(isBinary ? data : data.toString()));
  websocket.on('ping', (data) => connection.ping(data));
  websocket.on('close', () => connection.closed());
  // What is wrong with a frame is told to the client by the close that follows.
  websocket.on('error', () => {});
}

/** Answers as HTTP does, since there is no websocket yet. */
function refuse(socket: Duplex, status: string, text: string): void {
  const headers = ['content-type: text/plain', `content-length: ${Buffer.byteLength(text)}`, 'connection: close'];
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end([`HTTP/1.1 ${status}`, ...headers, '', text].join('\r\n'));
}

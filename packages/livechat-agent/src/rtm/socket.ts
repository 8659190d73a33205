/**
 * The part of the platform's `WebSocket` that the client needs. Where there is `ping`, as in Bun and the package ws, control
 * frames are used.
 */
export interface WebSocketLike {
  onopen: Handler;
  onmessage: Handler;
  onerror: Handler;
  onclose: Handler;
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: string, listener: Listener): void;
  removeEventListener(type: string, listener: Listener): void;
  ping?(): void;
  terminate?(): void;
  on?(type: string, listener: Listener): unknown;
  off?(type: string, listener: Listener): unknown;
}

export type WebSocketClass = new (url: string) => WebSocketLike;

// biome-ignore lint/suspicious/noExplicitAny: platforms disagree on the classes of their events
type Listener = (event: any) => void;

// biome-ignore lint/suspicious/noExplicitAny: and on `this`
type Handler = any;

export interface SocketEvents {
  opened(): void;
  received(frame: unknown): void;
  ponged(): void;
  /** Comes once, and nothing after it. */
  closed(code: number, reason: string): void;
}

export interface Socket {
  send(text: string): void;
  /** Sends a control frame; false if the platform has none. */
  ping(): boolean;
  /** Closes the socket, which is not heard of again. One that is dead can't say goodbye. */
  letGo(isDead: boolean): void;
}

/** A websocket that says nothing more once it is let go. */
export function openSocket(WebSocket: WebSocketClass, url: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url);
  let isHeard = true;
  const ponged = () => isHeard && events.ponged();
  // The package ws has its own events under on() only.
  socket[socket.on ? 'on' : 'addEventListener']?.('pong', ponged);
  socket.onopen = () => isHeard && events.opened();
  socket.onmessage = ({ data }: { data: unknown }) => isHeard && events.received(data);
  // It comes before the close event. The package ws says here, and nowhere else, what is wrong.
  let problem = '';
  socket.onerror = ({ message = '' }: { message?: string }) => {
    problem = message;
  };
  socket.onclose = ({ code, reason }: { code: number; reason: string }) => {
    socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
    socket[socket.off ? 'off' : 'removeEventListener']?.('pong', ponged);
    if (isHeard) events.closed(code, reason || problem);
  };
  return {
    send: (text) => socket.send(text),
    ping: () => {
      socket.ping?.();
      return socket.ping !== undefined;
    },
    letGo: (isDead) => {
      isHeard = false;
      if (isDead && socket.terminate) socket.terminate();
      else socket.close(1_000);
    },
  };
}

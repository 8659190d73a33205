/** The server's end of a websocket, as far as the realtime server needs it. The sockets of `ws` are such. */
export interface ServerSocket {
  /** Sends a text frame, or a binary one. */
  send(data: string | Uint8Array): void;
  /** Closes the connection orderly. */
  close(code?: number, reason?: string): void;
  /** Breaks the connection without a word. */
  terminate(): void;
  /** Answers a ping of the websocket protocol. */
  pong?(data?: Uint8Array): void;
}

/** What the owner of a socket tells the realtime server. */
export interface SocketEvents {
  /** A frame came: a string, or anything else for a binary one. */
  message(data: unknown): void;
  /** A ping of the websocket protocol came. */
  ping(data?: Uint8Array): void;
  /** The client wants to close. Left out where the socket itself answers that. */
  closing(code?: number, reason?: string): void;
  /** The connection is over. */
  closed(): void;
}

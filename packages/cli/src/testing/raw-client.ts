import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection that sends what no HTTP client would, and keeps all that comes back. */
export class RawClient {
  readonly socket: Socket;
  received = '';

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setEncoding('utf8');
    this.socket.on('data', (chunk) => {
      this.received += chunk;
    });
    this.socket.on('error', () => {});
  }

  /** Resolves when the bytes are handed over. */
  async send(text: string): Promise<void> {
    await new Promise((resolve) => this.socket.write(text, resolve));
  }

  /** What came until the other side closed the connection. */
  async untilClosed(): Promise<string> {
    if (!this.socket.closed) await new Promise((resolve) => this.socket.once('close', resolve));
    return this.received;
  }

  /** What came until a text is in it. */
  async until(text: string): Promise<string> {
    while (!this.received.includes(text)) await once(this.socket, 'data');
    return this.received;
  }

  destroy(): void {
    this.socket.destroy();
  }
}

/** A request's head, which asks for the connection to be closed unless told otherwise. */
export function head(method: string, target: string, ...headers: string[]): string {
  const all = ['host: a', 'authorization: Bearer a', 'x-api-version: 2', ...headers];
  return `${method} ${target} HTTP/1.1\r\n${all.map((header) => `${header}\r\n`).join('')}\r\n`;
}

/** What comes back for some texts, up to the end of the connection. */
export async function answerTo(port: number, ...texts: string[]): Promise<string> {
  const client = new RawClient(port);
  for (const text of texts) await client.send(text);
  return client.untilClosed();
}

import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

type ListenError = NodeJS.ErrnoException & { address?: string; port?: number; hostname?: string };

interface Listening {
  url: string;
  port: number;
}

/** Listens; throws an error that says what is wrong with port or host, with the code of the system's. */
export async function listen(server: Server, port: number, host: string): Promise<Listening> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const message = explainListening(error as ListenError, 'the option ');
    throw Object.assign(new Error(message, { cause: error }), error);
  }
  const { port: own } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${own}`, port: own };
}

/** Why a server can't listen. Options are named with a prefix, such as `--`. */
export function explainListening({ code, address, hostname, port }: ListenError, prefix: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${address} is taken. Choose another with ${prefix}port.`;
  if (code === 'EACCES') return `Port ${port} needs more rights. Choose one above 1023 with ${prefix}port.`;
  return `${address ?? hostname} is not an address of this machine. Choose another with ${prefix}host.`;
}

import { once } from 'node:events';
import { createServer } from 'node:net';
import { DEFAULT_HOST, DEFAULT_PORT } from './options.mjs';
import { UserError } from './say.mjs';

const LAST_PORT = 65535;

/**
 * @param {number} port 0 stands for any free port, so there is nothing to check
 * @param {string} host
 */
export async function assertPortFree(port, host) {
  if (port === 0) return;
  const code = await listenError(port, host);
  if (code === 'EADDRINUSE') throw portError(code, port, host, await freePortAfter(port, host));
  if (code) throw portError(code, port, host);
}

/**
 * @param {string} code why listening failed
 * @param {number} port
 * @param {string} host
 * @param {number} [instead]
 * @returns {UserError}
 */
export function portError(code, port, host, instead = DEFAULT_PORT) {
  const onHost = host === DEFAULT_HOST ? '' : `--host ${host} `;
  switch (code) {
    case 'EADDRINUSE':
      return new UserError(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another: npm start -- ${onHost}--port ${instead}`,
      );
    case 'EACCES':
      return new UserError(
        `Port ${port} on ${host} is not open to this user. Choose one above 1023: npm start -- ${onHost}--port ${instead}`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new UserError(
        `${host} is not an address of this machine. Choose one that is: npm start -- --host ${DEFAULT_HOST}`,
      );
    default:
      return new UserError(`Can't listen on port ${port} of ${host} (${code}). Choose others with --port and --host.`);
  }
}

/**
 * @param {number} taken
 * @param {string} host
 */
async function freePortAfter(taken, host) {
  const last = Math.min(taken + 20, LAST_PORT);
  for (let port = taken + 1; port <= last; port += 1) {
    if (!(await listenError(port, host))) return port;
  }
  return 0;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
async function listenError(port, host) {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code ?? String(error);
  }
}

import type { Bundle } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';

/** Address of the first server, its variables replaced by their defaults, without a slash at the end. */
export function baseUrlOf(bundle: Bundle): string {
  const [server] = bundle.servers ?? [];
  if (!server) throw new SpecError('There is no server; clients need an address.');
  const line = `- url: ${server.url}`;
  const filled = server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    if (!variable) throw new SpecError(`The server's variable "${name}" is not described.`, line);
    return variable.default;
  });
  if (!URL.canParse(filled)) throw new SpecError(`The server's address is not a whole URL: ${filled}`, line);
  return filled.replace(/\/$/, '');
}

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

interface Address {
  url: string;
  tokenUrl: string | undefined;
}

/** Addresses of all servers, for each value that their variables can have. */
export function baseUrlsOf(bundle: Bundle): string[] {
  return [...new Set(addressesOf(bundle).map(({ url }) => url))];
}

/** For each address, where it gets its access tokens, as a variable says in `x-token-urls`. */
export function tokenUrlsOf(bundle: Bundle): Record<string, string> {
  return Object.fromEntries(addressesOf(bundle).flatMap(({ url, tokenUrl }) => (tokenUrl ? [[url, tokenUrl]] : [])));
}

function addressesOf({ servers = [] }: Bundle): Address[] {
  return servers.flatMap(({ url, variables = {} }) =>
    Object.entries(variables).reduce<Address[]>(
      (
        addresses,
        [name, { 'x-token-urls': tokenUrls = {}, enum: values = [...Object.keys(tokenUrls), `\${string}`] }],
      ) =>
        addresses.flatMap((address) =>
          values.map((value) => ({
            url: address.url.replaceAll(`{${name}}`, value),
            tokenUrl: tokenUrls[value] ?? address.tokenUrl,
          })),
        ),
      [{ url: url.replace(/\/$/, ''), tokenUrl: undefined }],
    ),
  );
}

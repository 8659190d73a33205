import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { sampleValues } from './values.ts';

/** The call of an operation as a curl command that can be pasted into a shell. */
export function curlSample(manifest: Manifest, operation: ManifestOperation, baseUrl = manifest.baseUrl): string {
  const { path, query, body, mediaType } = sampleValues(operation);
  const filled = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const url = new URL(`${baseUrl}${filled}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, String(value));
  const parts = [`curl ${shellQuote(url.href)}`];
  if (operation.method !== 'GET') parts.push(`--request ${operation.method}`);
  parts.push(`--header ${shellQuote(authorizationHeader(manifest))}`);
  if (body !== undefined && mediaType) {
    parts.push(`--header ${shellQuote(`Content-Type: ${mediaType}`)}`, `--data ${shellQuote(JSON.stringify(body))}`);
  }
  return parts.join(' \\\n  ');
}

function authorizationHeader({ securitySchemes }: Manifest): string {
  const bearer = Object.values(securitySchemes).includes('bearer');
  return `Authorization: ${bearer ? 'Bearer ACCESS_TOKEN' : `Basic ${btoa('USERNAME:PASSWORD')}`}`;
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

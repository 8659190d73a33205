import { isForm, isJson } from '../client/body-type.ts';
import type { Manifest, ManifestOperation, ManifestParameter, SecurityKind } from '../manifest/manifest.ts';
import { sampleKind } from '../manifest/security.ts';
import { sampleValues } from './values.ts';

const credentials = {
  bearer: 'Bearer ACCESS_TOKEN',
  basic: `Basic ${btoa('USERNAME:PASSWORD')}`,
} satisfies Record<SecurityKind, string>;

/** The call of an operation as a curl command that can be pasted into a shell. */
export function curlSample(manifest: Manifest, operation: ManifestOperation, baseUrl = manifest.baseUrl): string {
  const { body, mediaType } = sampleValues(operation);
  const kind = sampleKind(manifest, operation);
  const site = kind === 'basic' ? manifest.siteParameter : null;
  const parts = [`curl ${shellQuote(urlOf(operation, baseUrl, site))}`];
  if (operation.method !== 'GET') parts.push(`--request ${operation.method}`);
  if (kind) parts.push(`--header ${shellQuote(`Authorization: ${credentials[kind]}`)}`);
  if (body !== undefined && mediaType) parts.push(...bodyOptions(body, mediaType));
  return parts.join(' \\\n  ');
}

function urlOf(operation: ManifestOperation, baseUrl: string, site: string | null): string {
  const { path, query } = sampleValues(operation);
  const filled = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const url = new URL(`${baseUrl}${filled}`);
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'query' || !(parameter.name in query)) continue;
    for (const [name, text] of queryPairs(parameter, query[parameter.name])) url.searchParams.append(name, text);
  }
  if (site) url.searchParams.append(site, 'SITE_ID');
  return url.href;
}

const delimiters: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

// https://spec.openapis.org/oas/v3.1.1.html#style-examples
function queryPairs({ name, style, explode }: ManifestParameter, value: unknown): [string, string][] {
  if (!isObject(value)) return pairsOf(name, value);
  const isObjectOfParameters = style === 'form' && explode && !Array.isArray(value);
  if (isObjectOfParameters) return Object.entries(value).flatMap(([key, item]) => pairsOf(key, item));
  if (explode || style === 'deepObject' || Object.values(value).some(isObject)) return pairsOf(name, value);
  const texts = Array.isArray(value) ? value : Object.entries(value).flat();
  return [[name, texts.join(delimiters[style] ?? ',')]];
}

/** Names and values as forms have them: `tag=a` and `tag=b` for a list, `conditions[0][field]=name` for anything deeper. */
function pairsOf(name: string, value: unknown): [string, string][] {
  if (!isObject(value)) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, item]) => {
    return pairsOf(Array.isArray(value) && !isObject(item) ? name : `${name}[${key}]`, item);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function bodyOptions(body: unknown, mediaType: string): string[] {
  if (isJson(mediaType)) return dataOptions(mediaType, '--data', JSON.stringify(body));
  // curl adds the content type of a form itself, for the second kind with the boundary that it has chosen.
  if (isForm(mediaType)) return formOptions('--data-urlencode', body);
  if (mediaType.startsWith('multipart/form-data')) return formOptions('--form-string', body);
  return dataOptions(mediaType, '--data-raw', typeof body === 'string' ? body : JSON.stringify(body));
}

function dataOptions(mediaType: string, option: string, data: string): string[] {
  return [`--header ${shellQuote(`Content-Type: ${mediaType}`)}`, `${option} ${shellQuote(data)}`];
}

function formOptions(option: string, body: unknown): string[] {
  const pairs = Object.entries(Object(body)).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.map(([name, value]) => `${option} ${shellQuote(`${name}=${value}`)}`);
}

function shellQuote(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

import { isMultipart, preferred } from '../client/body-type.ts';
import type { ManifestOperation, ManifestParameter } from '../manifest/manifest.ts';

/** The values that a sample call of an operation uses, taken from the spec's examples. */
export interface SampleValues {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  mediaType: string | undefined;
}

export function sampleValues({ parameters, requestBody }: ManifestOperation): SampleValues {
  const content = preferred(requestBody?.content ?? []);
  return {
    path: examplesOf(parameters.filter((parameter) => parameter.in === 'path')),
    query: examplesOf(parameters.filter((parameter) => parameter.in === 'query' && parameter.required)),
    body: Object.values(content?.examples ?? {})[0]?.value,
    mediaType: content?.mediaType,
  };
}

function examplesOf(parameters: ManifestParameter[]): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.example]));
}

/** The sample body as a client takes it, without what the client puts around it. */
export function sampleArgument(operation: ManifestOperation): unknown {
  const { body, mediaType = '' } = sampleValues(operation);
  const { envelope } = operation;
  if (!envelope || typeof body !== 'object' || body === null) return body;
  if (!isMultipart(mediaType)) return (body as Record<string, unknown>)[envelope.argument];
  const prefix = `${envelope.argument}.`;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.replace(prefix, ''), value]));
}

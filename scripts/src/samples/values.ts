import { isMultipart, preferred } from '../client/body-type.ts';
import type { ManifestOperation, ManifestParameter } from '../manifest/manifest.ts';
import { Code } from './literal.ts';

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

/** The sample body as a client takes it, without what the client puts around it, and with real files. */
export function sampleArgument(operation: ManifestOperation, fileOf = fileCode): unknown {
  const { body, mediaType = '' } = sampleValues(operation);
  const { envelope, requestBody } = operation;
  if (typeof body !== 'object' || body === null) return body;
  if (!isMultipart(mediaType)) return envelope ? (body as Record<string, unknown>)[envelope.argument] : body;
  const { properties = {} } = preferred(requestBody?.content ?? [])?.schema ?? {};
  const entries = Object.entries(body).map(([name, value]) => {
    const isFile = properties[name]?.format === 'binary';
    return [envelope ? name.replace(`${envelope.argument}.`, '') : name, isFile ? fileOf(String(value)) : value];
  });
  return Object.fromEntries(entries);
}

function fileCode(name: string): unknown {
  return new Code(`new File(['…'], '${name}')`);
}

import type { Bundle, Operation, Parameter, PathItem } from '../spec/openapi.ts';
import { resolve } from '../spec/resolve.ts';
import type { ManifestParameter } from './manifest.ts';

// https://spec.openapis.org/oas/v3.1.1.html#parameter-style
const defaultStyle = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' };

/** Parameters of an operation and its path, the path's own in the order of the template. */
export function parametersOf(bundle: Bundle, path: string, item: PathItem, operation: Operation): ManifestParameter[] {
  const byKey = new Map<string, ManifestParameter>();
  for (const reference of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = readParameter(bundle, resolve(bundle, reference));
    byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const position = ({ in: place, name }: ManifestParameter) =>
    place === 'path' ? path.indexOf(`{${name}}`) : path.length;
  return [...byKey.values()].sort((a, b) => position(a) - position(b));
}

function readParameter(bundle: Bundle, parameter: Parameter): ManifestParameter {
  const style = parameter.style ?? defaultStyle[parameter.in];
  const schema = resolve(bundle, parameter.schema ?? {});
  const [named] = Object.values(parameter.examples ?? {});
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    deprecated: parameter.deprecated ?? false,
    description: parameter.description ?? '',
    style,
    explode: parameter.explode ?? style === 'form',
    schema,
    example: parameter.example ?? (named && resolve(bundle, named).value) ?? schema.example ?? null,
  };
}

/** Headers that every operation demands and that have one value, such as the version of the API. */
export function constantHeaders(operations: readonly { parameters: ManifestParameter[] }[]): Record<string, string> {
  const [first, ...others] = operations.map(({ parameters }) => {
    const headers = parameters.filter(
      ({ in: place, required, schema }) => place === 'header' && required && schema.const !== undefined,
    );
    return headers.map(({ name, schema }): [string, string] => [name.toLowerCase(), String(schema.const)]);
  });
  const isEverywhere = ([name, value]: [string, string]) =>
    others.every((headers) => headers.some((other) => other[0] === name && other[1] === value));
  return Object.fromEntries(first?.filter(isEverywhere) ?? []);
}

import type { ManifestOperation } from '../manifest/manifest.ts';
import { requestType } from './body-type.ts';
import { queryName } from './names.ts';

export interface Argument {
  name: string;
  type: string;
  optional: boolean;
  description: string;
  kind: 'path' | 'body' | 'query' | 'options';
}

/** What a client method takes: path parameters in order, then body, query and the call's options. */
export function argumentsOf(operation: ManifestOperation): Argument[] {
  const path = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, schema, description }): Argument => {
      const type = schema.type === 'integer' || schema.type === 'number' ? 'number' : 'string';
      return { name, type, optional: false, description, kind: 'path' };
    });
  return [...path, ...bodyOf(operation), ...queryOf(operation), options];
}

const options: Argument = { name: 'options', type: 'CallOptions', optional: true, description: '', kind: 'options' };

function bodyOf(operation: ManifestOperation): Argument[] {
  const type = requestType(operation);
  if (!type) return [];
  return [{ name: 'body', type, optional: !operation.requestBody?.required, description: '', kind: 'body' }];
}

function queryOf({ id, parameters }: ManifestOperation): Argument[] {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return [];
  const optional = !query.some(({ required }) => required);
  return [{ name: 'query', type: `models.${queryName(id)}`, optional, description: '', kind: 'query' }];
}

/** The arguments as they stand in a signature. One before a mandatory one can't be left out, only undefined. */
export function signature(args: readonly Argument[]): string {
  return args
    .map(({ name, type, optional }, index) => {
      const canBeLeftOut = optional && args.slice(index).every((later) => later.optional);
      if (canBeLeftOut) return `${name}?: ${type}`;
      return `${name}: ${type}${optional ? ' | undefined' : ''}`;
    })
    .join(', ');
}

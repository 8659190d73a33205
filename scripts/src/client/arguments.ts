import type { ManifestOperation } from '../manifest/manifest.ts';
import { isBodyOptional, requestType, takesForm } from './body-type.ts';
import { includeOf } from './includes.ts';
import { parameterName, queryName } from './names.ts';

export interface Argument {
  name: string;
  /** What a path parameter is called in the spec. */
  parameter: string;
  type: string;
  optional: boolean;
  description: string;
  kind: 'path' | 'body' | 'query' | 'options';
}

const otherArguments = ['sender', 'body', 'query', 'options'];

/** What a client method takes: path parameters in order, then body, query and the call's options. */
export function argumentsOf(operation: ManifestOperation): Argument[] {
  const path = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name: parameter, schema, description }): Argument => {
      const type = schema.type === 'integer' || schema.type === 'number' ? 'number' : 'string';
      const name = parameterName(parameter, otherArguments);
      return { name, parameter, type, optional: false, description, kind: 'path' };
    });
  return [...path, ...bodyOf(operation), ...queryOf(operation), other('options', optionsType(operation), true)];
}

function optionsType(operation: ManifestOperation): string {
  const own = takesForm(operation) ? 'FormCallOptions' : 'CallOptions';
  const extras = operation.envelope?.options.map((name) => `${name}?: string`) ?? [];
  return extras.length > 0 ? `${own} & { ${extras.join('; ')} }` : own;
}

function bodyOf(operation: ManifestOperation): Argument[] {
  const type = requestType(operation);
  return type ? [other('body', type, isBodyOptional(operation))] : [];
}

function queryOf(operation: ManifestOperation): Argument[] {
  const { id, parameters } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return [];
  const include = includeOf(operation) ? ' & { include?: readonly Include[] }' : '';
  const type = `models.${queryName(id)}${include}`;
  return [other('query', type, !query.some(({ required }) => required))];
}

function other(kind: 'body' | 'query' | 'options', type: string, optional: boolean): Argument {
  return { name: kind, parameter: kind, type, optional, description: '', kind };
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

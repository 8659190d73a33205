import { nearest } from '../nearest.ts';
import type { Diagnostic } from './diagnostic.ts';
import { allowedValues, expectation } from './expectation.ts';
import { branchesOf, fittingBranches, itemsOf, propertyOf, type Schema } from './schema.ts';

interface Sent {
  body: unknown;
  bodySchema: Schema;
}

interface Place {
  value: unknown;
  schema: Schema | undefined;
}

const longestName = 100;

/** Whether a fault is one of a branch that the body can be meant for. */
export function isMeant({ path = [], code, message }: Diagnostic, { body, bodySchema }: Sent): boolean {
  const { value, schema } = placeAt({ value: body, schema: bodySchema }, path.slice(1));
  if (!schema) return false;
  if (code === 'anyOf' || code === 'oneOf') return false;
  if (code === 'const' || code === 'enum') return !allowedAt({ body, bodySchema }, path).includes(value);
  const branches = fittingBranches(schema, value);
  const missing = missingProperty(message);
  if (missing !== undefined) return branches.some(({ required = [] }) => required.includes(missing));
  const unknown = unknownProperty(message);
  return unknown === undefined || propertyOf(branches, unknown) === undefined;
}

export function bodyMessage({ path = [], code, message }: Diagnostic, sent: Sent): string {
  const at = path.slice(1);
  const place = placeAt({ value: sent.body, schema: sent.bodySchema }, at);
  const subject = at.length > 0 ? `Request body property ${at.join('.')}` : 'Request body';
  const values = code === 'const' || code === 'enum' ? allowedAt(sent, path) : [];
  if (values.length > 0) return `${subject} ${expectation(values)}`;
  const types = code === 'type' && place.schema ? branchesOf(place.schema).flatMap(({ type = [] }) => type) : [];
  if (types.length > 0) return `${subject} must be ${[...new Set(types)].join(' or ')}`;
  const unknown = unknownProperty(message);
  if (unknown === undefined) return message;
  return `${subject} must not have the property '${clipped(unknown)}'${instead(unknown, place)}`;
}

/** What may stand where the path leads to, in any branch of what is around it. */
function allowedAt({ body, bodySchema }: Sent, path: readonly string[]): unknown[] {
  const key = path.at(-1) ?? '';
  const { value, schema } = placeAt({ value: body, schema: bodySchema }, path.slice(1, -1));
  if (!schema || path.length < 2) return allowedValues([bodySchema]);
  const branches = branchesOf(schema);
  const property = Array.isArray(value) ? itemsOf(branches) : propertyOf(branches, key);
  return property ? allowedValues([property]) : [];
}

function placeAt(start: Place, path: readonly string[]): Place {
  return path.reduce(({ value, schema }: Place, key) => {
    const branches = schema ? fittingBranches(schema, value) : [];
    const next = Array.isArray(value) ? itemsOf(branches) : propertyOf(branches, key);
    return { value: Object(value)[key], schema: next };
  }, start);
}

/** Prism puts the names only into its messages. */
const missingProperty = (message: string) => /must have required property '(.+)'/.exec(message)?.[1];
const unknownProperty = (message: string) => /additional properties; found '(.*)'$/s.exec(message)?.[1];

function instead(unknown: string, { value, schema }: Place): string {
  const branches = schema ? fittingBranches(schema, value) : [];
  const known = [...new Set(branches.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const guess = unknown.length > longestName ? undefined : nearest(unknown, known);
  if (guess !== undefined) return `; did you mean '${guess}'?`;
  return known.length > 0 ? `; it can have ${known.join(', ')}` : '';
}

const clipped = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name);

import type { Bundle, Schema } from '@colloquy/scripts/spec/openapi.ts';
import type { Claim } from './claims.ts';
import { type Fields, fieldsIn, type Limits, merge, namesIn } from './fields.ts';
import type { Where } from './migration.ts';
import type { Spec } from './specs.ts';

/** What is compared with what: fields of an answer, of a body or of a query, in the old surface and in the new one. */
export interface Side {
  name: Where | 'query';
  before: Half;
  after: Half;
}

export interface Half {
  surface: string;
  bundle: Bundle;
  fields: Fields;
  /** Paths of all fields, deprecated ones included. */
  names: ReadonlySet<string>;
}

/** Puts the fields of several schemas together. */
export function halfOf({ surface, bundle }: Spec, schemas: Schema[], limits: Limits): Half {
  return {
    surface,
    bundle,
    fields: merge(schemas.map((schema) => fieldsIn(bundle, schema, limits))),
    names: new Set(schemas.flatMap((schema) => [...namesIn(bundle, schema)])),
  };
}

/** The claims that hold for a side. */
export const claimsOn = ({ name }: Side, claims: Claim[]) =>
  claims.filter(({ where }) => where === undefined || where === name);

/** Whether a field is there, but needs no entry. */
export const isDoubtful = ({ fields, names }: Half, field: string) => names.has(field) && !fields.has(field);

import type { Finding } from './finding.ts';
import { type Reader, within } from './reader.ts';
import { type Schema, typeOf, typesOf } from './schema.ts';
import { shownName } from './shown.ts';

type Fields = Record<string, unknown>;

/** What is wrong with the fields of an object that several schemas speak of. */
export function readFields(value: Fields, parts: readonly Schema[], read: Reader): Finding[] {
  const findings = missing(value, parts);
  const isDescribed = parts.some((part) => part.properties || part.patternProperties || 'additionalProperties' in part);
  for (const [name, item] of Object.entries(value)) {
    const nameRule = brokenNameRule(name, parts, read);
    const documented = documentedIn(parts, name);
    if (nameRule !== undefined) {
      findings.push(undocumentedField(name, item, nameRule));
    } else if (documented === 'refused' || (isDescribed && documented === undefined)) {
      findings.push(undocumentedField(name, item));
    } else if (documented) {
      const { schema, isNamed } = documented;
      // The name of an entry is a value, often a person's, where the spec does not name it.
      findings.push(...within(isNamed ? name : '*', read(item, schema)));
    }
  }
  return findings;
}

interface Documented {
  schema: Schema;
  isNamed: boolean;
}

/** What all schemas together say of a field; undefined if nothing. */
function documentedIn(parts: readonly Schema[], name: string): Documented | 'refused' | undefined {
  let found: Documented | undefined;
  for (const part of parts) {
    const { properties, patternProperties, additionalProperties } = part;
    const own = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    const matching = patternProperties ? matchingSchema(patternProperties, name) : undefined;
    if (own || matching) found = add(found, own ?? matching, own !== undefined);
    else if (additionalProperties === false) return 'refused';
    else if (additionalProperties === true) found ??= { schema: anything, isNamed: false };
    else if (additionalProperties) found = add(found, additionalProperties, false);
  }
  return found;
}

const anything: Schema = {};

function add(found: Documented | undefined, schema: Schema = anything, isNamed: boolean): Documented {
  return found ? { schema: together(found.schema, schema), isNamed: found.isNamed || isNamed } : { schema, isNamed };
}

function matchingSchema(patternProperties: Record<string, Schema>, name: string): Schema | undefined {
  const pattern = Object.keys(patternProperties).find((one) => new RegExp(one, 'u').test(name));
  return pattern === undefined ? undefined : patternProperties[pattern];
}

const pairs = new WeakMap<Schema, WeakMap<Schema, Schema>>();

/** Two schemas as one, the same one each time: what is known of a schema is remembered by it. */
function together(first: Schema, second: Schema): Schema {
  const known = pairs.get(first) ?? new WeakMap<Schema, Schema>();
  pairs.set(first, known);
  const both = known.get(second) ?? { allOf: [first, second] };
  known.set(second, both);
  return both;
}

function missing(value: Fields, parts: readonly Schema[]): Finding[] {
  const names = parts.flatMap(({ required = [] }) => required.filter((name) => !Object.hasOwn(value, name)));
  return [...new Set(names)].map((name) => {
    const types = parts.flatMap(({ properties }) => typesOf(properties?.[name] ?? {}) ?? []);
    const expected = [...new Set(types)].join(' or ') || 'a value';
    return { kind: 'missing-field', path: [name], expected, received: 'nothing' };
  });
}

/** Where names of fields follow a rule: what the rule asks for, if a name does not follow it. */
function brokenNameRule(name: string, parts: readonly Schema[], read: Reader): string | undefined {
  for (const { propertyNames } of parts) {
    const [broken] = propertyNames ? read(name, propertyNames) : [];
    if (broken) return `a name that ${broken.expected}`;
  }
  return undefined;
}

function undocumentedField(name: string, item: unknown, expected = 'no such field'): Finding {
  return { kind: 'undocumented-field', path: [shownName(name)], expected, received: typeOf(item) };
}

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Finding } from './finding.ts';
import { hasType, type Schema, typeOf, typesOf, valuesOf } from './schema.ts';
import { shownValue } from './shown.ts';

const keywords = [
  ...['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['multipleOf', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'dependentRequired'],
];

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

const validators = new WeakMap<Schema, ValidateFunction | undefined>();

/** What a value itself breaks in one schema, apart from what is inside of it. */
export function brokenConstraints(value: unknown, schema: Schema): Finding[] {
  const types = typesOf(schema);
  if (types && !hasType(value, types)) return [wrongType(value, types)];
  const values = valuesOf(schema);
  if (values && !values.includes(value)) return [undocumentedValue(value, values)];
  const validate = validatorOf(schema);
  const errors = !validate || validate(value) ? [] : (validate.errors ?? []);
  const findings = errors.map((error) => invalidValue(value, error));
  if (schema.uniqueItems && hasTwins(value)) {
    findings.push({
      kind: 'invalid-value',
      path: [],
      expected: 'no two items that are equal',
      received: sizeOf(value),
    });
  }
  return findings;
}

export function wrongType(value: unknown, types: readonly string[]): Finding {
  return { kind: 'wrong-type', path: [], expected: types.join(' or '), received: typeOf(value) };
}

export function undocumentedValue(value: unknown, values: readonly unknown[]): Finding {
  const expected = `one of ${JSON.stringify(values.slice(0, 20)).slice(1, -1)}${values.length > 20 ? ', …' : ''}`;
  return { kind: 'undocumented-value', path: [], expected, received: shownValue(value) };
}

function validatorOf(schema: Schema): ValidateFunction | undefined {
  if (validators.has(schema)) return validators.get(schema);
  const constraints = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.includes(keyword)));
  const validate = Object.keys(constraints).length === 0 ? undefined : ajv.compile(constraints);
  validators.set(schema, validate);
  return validate;
}

function invalidValue(value: unknown, { keyword, params, message = keyword }: ErrorObject): Finding {
  if (keyword === 'dependentRequired') {
    return { kind: 'missing-field', path: [params.missingProperty], expected: message, received: 'nothing' };
  }
  return { kind: 'invalid-value', path: [], expected: message, received: sizeOf(value) };
}

function sizeOf(value: unknown): string {
  if (typeof value === 'string') return `string of ${value.length} characters`;
  if (Array.isArray(value)) return `array of ${value.length} items`;
  if (typeof value === 'object' && value !== null) return `object of ${Object.keys(value).length} fields`;
  return typeOf(value);
}

// Ajv compares every item with every other one, which a long list makes take minutes.
function hasTwins(value: unknown): boolean {
  return Array.isArray(value) && new Set(value.map((item) => JSON.stringify(item))).size < value.length;
}

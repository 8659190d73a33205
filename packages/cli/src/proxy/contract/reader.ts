import { brokenConstraints } from './constraints.ts';
import { readFields } from './fields.ts';
import type { Finding } from './finding.ts';
import type { Resolve, Schema } from './schema.ts';
import { createChoice } from './union.ts';

/** Tells how a value differs from a schema. One place gets one entry. */
export type Reader = (value: unknown, schema: Schema) => Finding[];

/** The schemas that apply to a value, each without unions in it. */
interface Applied {
  parts: Schema[];
  findings: Finding[];
}

/**
 * Reads more strictly than JSON Schema: fields and values that a tolerant schema lets pass are findings, too. In a
 * union only the branch that is meant counts, where a validator reports what is wrong in each.
 */
export function createReader(resolve: Resolve): Reader {
  const choose = createChoice(resolve, (value, schema) => read(value, schema));

  const apply = (value: unknown, schema: Schema): Applied => {
    const whole = resolve(schema);
    const applied: Applied = { parts: [whole], findings: [] };
    const add = (inner: Schema) => {
      const { parts, findings } = apply(value, inner);
      applied.parts.push(...parts);
      applied.findings.push(...findings);
    };
    whole.allOf?.forEach(add);
    for (const branches of [whole.anyOf, whole.oneOf]) {
      if (!branches) continue;
      const { branch, finding } = choose(value, branches, whole['x-open-enum'] !== undefined);
      if (finding) applied.findings.push(finding);
      if (branch) add(branch);
    }
    return applied;
  };

  const read: Reader = (value, schema) => {
    const { parts, findings } = apply(value, schema);
    const own = [...findings, ...parts.flatMap((part) => brokenConstraints(value, part))];
    const wrongType = own.find(({ kind, path }) => kind === 'wrong-type' && path.length === 0);
    if (wrongType) return [wrongType];
    if (parts.some(({ deprecated }) => deprecated)) own.push(deprecatedField);
    return [...onePerPlace(own), ...readInside(value, parts, read)];
  };
  return read;
}

const deprecatedField: Finding = {
  kind: 'deprecated-field',
  path: [],
  expected: 'the likelier of the documented spellings or types',
  received: 'the less likely one',
};

function readInside(value: unknown, parts: readonly Schema[], read: Reader): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return readFields(value as Record<string, unknown>, parts, read);
  const items = parts.flatMap((part) => part.items ?? []);
  return value.flatMap((item, position) => items.flatMap((schema) => within(position, read(item, schema))));
}

/** Findings of what is inside of a value, as findings of the value. */
export function within(key: string | number, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [key, ...finding.path] }));
}

function onePerPlace(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const seen = new Set<string>();
  return findings.filter(({ kind, path }) => {
    const place = JSON.stringify([kind, path]);
    return seen.has(place) ? false : seen.add(place);
  });
}

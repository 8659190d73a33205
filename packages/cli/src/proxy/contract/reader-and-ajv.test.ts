import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { readSurfaces } from '../../surfaces.ts';
import { readContract } from './contract.ts';
import type { DeviationKind } from './finding.ts';
import { createReader } from './reader.ts';
import { createResolve, type Schema } from './schema.ts';

/** Kinds that JSON Schema lets pass where a schema is tolerant. */
const tolerated: DeviationKind[] = ['undocumented-field', 'undocumented-value', 'deprecated-field'];

/** Random numbers that are the same in each run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const strangers = [null, true, 0, -1.5, 'stranger', '', [], {}, ['stranger'], { stranger: 1 }];

/** The value with something in it changed, removed or replaced. */
function tampered(value: unknown, roll: (sides: number) => number): unknown {
  if (typeof value !== 'object' || value === null || roll(6) === 0) return strangers[roll(strangers.length)];
  const keys = Object.keys(value);
  const key = keys[roll(keys.length)];
  const copy: Record<string, unknown> = structuredClone(value) as Record<string, unknown>;
  if (key === undefined) return strangers[roll(strangers.length)];
  if (roll(5) === 0 && !Array.isArray(value)) delete copy[key];
  else copy[key] = tampered(copy[key], roll);
  return copy;
}

const surfaces = await readSurfaces();

test.each(surfaces)('$surface: what Ajv refuses is found, and nothing else', async ({ surface }) => {
  const { operations, document } = await readContract(surface);
  const read = createReader(createResolve(document));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'bundle', ...document });
  const roll = dice(1);
  const different: string[] = [];
  let refused = 0;
  for (const { id, requestBody, responses } of operations) {
    const contents = [
      ...(requestBody?.content ?? []),
      ...responses.flatMap(({ status, content }) => (status.startsWith('2') ? content : [])),
    ];
    for (const { schema, examples } of contents) {
      const validate = ajv.compile(absolute(schema));
      for (const { value } of Object.values(examples)) {
        for (let round = 0; round < 5; round += 1) {
          const changed = tampered(value, roll);
          const findings = read(changed, schema);
          const isValid =
            validate(changed) ||
            validate.errors?.some(({ keyword }) => keyword === 'oneOf' && fitsSeveral(validate.errors));
          if (!isValid) refused += 1;
          const isFound = findings.length > 0;
          const isSerious = findings.some(({ kind }) => !tolerated.includes(kind));
          if (isValid ? isSerious : !isFound)
            different.push(
              `${id}: ${JSON.stringify(changed).slice(0, 200)} ${JSON.stringify(findings[0])} ${ajv.errorsText(validate.errors).slice(0, 200)}`,
            );
        }
      }
    }
  }
  expect(different).toEqual([]);
  expect(refused).toBeGreaterThan(operations.length);
});

/** In a tolerant response, a value may fit several branches of a `oneOf`: JSON Schema refuses that, and nobody else. */
function fitsSeveral(errors: unknown): boolean {
  return JSON.stringify(errors).includes('"passingSchemas":[');
}

function absolute(schema: Schema): Schema {
  const text = JSON.stringify(schema, (key, value) => (key === '$ref' ? `bundle${value}` : value));
  return JSON.parse(text);
}

import { expect, test } from 'vitest';
import { readSurfaces } from '../../surfaces.ts';
import { readContract } from './contract.ts';
import type { Finding } from './finding.ts';
import { createReader } from './reader.ts';
import { createResolve } from './schema.ts';

type Fields = Record<string, unknown>;

function objectsIn(value: unknown): Fields[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Fields, ...inside];
}

const isStranger = ({ kind, path }: Finding) => kind === 'undocumented-field' && path.at(-1) === 'stranger';
/** In a map, any name is as documented; its value may not be. */
const isEntry = ({ path }: Finding) => path.at(-1) === '*';

test.each(await readSurfaces())(
  '$surface: a new field in any object of any sample is found once',
  async ({ surface }) => {
    const { operations, document } = await readContract(surface);
    const read = createReader(createResolve(document));
    let found = 0;
    for (const { id, responses } of operations) {
      for (const { schema, examples } of responses.flatMap(({ content }) => content)) {
        for (const example of Object.values(examples)) {
          const value = structuredClone(example.value);
          const before = read(value, schema).length;
          for (const object of objectsIn(value)) {
            object.stranger = 'x';
            const findings = read(value, schema);
            delete object.stranger;
            const strangers = findings.filter(isStranger).length;
            expect(findings.length - before, id).toBe(strangers || findings.filter(isEntry).length);
            found += strangers;
          }
        }
      }
    }
    expect(found).toBeGreaterThan(operations.length);
  },
);

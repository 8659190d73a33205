import type { Discrepancy } from '@colloquy/scripts/docs/discrepancy-section.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../discrepancies.schema.json' with { type: 'json' };
import { readChecked } from './checked-yaml.ts';

/** What the entries of a ledger may name. */
export interface Known {
  operations: ReadonlySet<string>;
  /** Names of each schema's properties. */
  schemas: ReadonlyMap<string, ReadonlySet<string>>;
}

const validate = new Ajv2020({ allErrors: true, verbose: true }).compile<Discrepancy[]>(schema);

/** Checks a ledger against its JSON schema and against the spec. Each problem begins with its line. */
export function checkDiscrepancies(text: string, known: Known): string[] {
  const { value: entries, problems, at } = readChecked(text, validate, 'discrepancies.schema.json');
  if (!entries) return problems;
  return entries.flatMap((entry, index) =>
    checkEntry(entry, entries, known).map(([key, text]) => at([index, key], text)),
  );
}

function checkEntry(entry: Discrepancy, all: Discrepancy[], { operations, schemas }: Known): [string, string][] {
  const { id, field } = entry;
  const named = entry.schemas ?? [];
  const problems: [string, string][] = [];
  if (all.find((other) => other.id === id) !== entry) problems.push(['id', `The id "${id}" is taken. Choose another.`]);
  for (const operation of entry.operations ?? []) {
    if (!operations.has(operation)) problems.push(['operations', `The spec has no operation "${operation}".`]);
  }
  for (const schema of named) {
    if (!schemas.has(schema)) problems.push(['schemas', `The spec has no schema "${schema}".`]);
  }
  if (field && !named.some((name) => schemas.get(name)?.has(field))) {
    problems.push(['field', `None of the entry's schemas has a property "${field}".`]);
  }
  return problems;
}

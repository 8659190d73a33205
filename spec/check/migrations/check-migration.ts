import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../migrations.schema.json' with { type: 'json' };
import { readChecked } from '../checked-yaml.ts';
import { checkOperations } from './check-operations.ts';
import { checkQueries } from './check-queries.ts';
import { checkSchemas } from './check-schemas.ts';
import type { Migration } from './migration.ts';
import type { Specs } from './specs.ts';

const validate = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<Migration>(schema);

/** Checks a migration against its JSON schema and against the specs. Each problem begins with its line. */
export function checkMigration(text: string, specs: Specs): string[] {
  const { value: migration, problems, at } = readChecked(text, validate, 'migrations.schema.json');
  if (!migration) return problems;
  const ids = checkOperations(migration, specs);
  // Fields are compared once it is clear whose.
  const found = ids.length > 0 ? ids : [...checkQueries(migration, specs), ...checkSchemas(migration, specs)];
  return found.map(({ path, message }) => at(path, message));
}

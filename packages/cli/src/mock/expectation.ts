import { branchesOf, type Schema } from './schema.ts';

const mostValues = 30;

/** All values that any branch of some schemas names. */
export function allowedValues(schemas: readonly Schema[]): unknown[] {
  const values = schemas.flatMap(branchesOf).flatMap((branch) => {
    return 'const' in branch ? [branch.const] : (branch.enum ?? []);
  });
  return [...new Set(values)];
}

export function expectation(values: readonly unknown[]): string {
  const texts = values.slice(0, mostValues).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const more = values.length > mostValues ? ` and ${values.length - mostValues} more` : '';
  return values.length === 1 ? `must be ${texts[0]}` : `must be one of: ${texts.join(', ')}${more}`;
}

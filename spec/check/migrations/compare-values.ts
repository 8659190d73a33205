import { type Claim, only } from './claims.ts';
import type { Report } from './report.ts';
import type { Side } from './side.ts';
import { valuesOf } from './types.ts';

/** Checks that the claims say what becomes of every value which is documented no more. */
export function compareValues(
  { before, after }: Side,
  claims: Claim[],
  successors: Map<string, string>,
  report: Report,
): void {
  for (const [field, successor] of successors) {
    const old = valuesOf(before.bundle, before.fields.get(field) ?? []);
    const now = valuesOf(after.bundle, after.fields.get(successor) ?? []);
    const told = only(claims, 'values').filter((claim) => claim.field === field);
    const isTold = (value: string) => now.has(value) || told.some(({ from }) => from === value);

    for (const value of old) {
      // A documentation that writes a value in two ways means one.
      const isSettled = [...old].some((other) => other.toLowerCase() === value.toLowerCase() && isTold(other));
      if (now.size === 0 || isSettled) continue;
      report.missing(
        `The value "${value}" of "${field}" is not in ${after.surface}, which has ${list(now)}. Say in values what becomes of it.`,
      );
    }
    for (const claim of told) {
      const unknown = claim.to.find((value) => now.size > 0 && !now.has(value));
      if (unknown !== undefined) {
        report.wrong(claim, `The values of "${successor}" in ${after.surface} are ${list(now)}, and not "${unknown}".`);
      } else if (old.has(claim.from)) report.confirm(claim);
    }
  }
}

const list = (values: Set<string>) => [...values].join(', ');

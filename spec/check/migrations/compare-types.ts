import { type Claim, only } from './claims.ts';
import type { Report } from './report.ts';
import type { Side } from './side.ts';
import { typesOf } from './types.ts';

/** Checks that the claims name every field of another type, with both types. */
export function compareTypes(
  { before, after }: Side,
  claims: Claim[],
  successors: Map<string, string>,
  report: Report,
): void {
  for (const [field, successor] of successors) {
    const old = typesOf(before.bundle, before.fields.get(field) ?? []);
    const now = typesOf(after.bundle, after.fields.get(successor) ?? []);
    const differ = old.symmetricDifference(now).size > 0;
    const retyped = only(claims, 'retyped').filter((claim) => claim.field === field);
    const facts = `"${field}" is ${list(old)} in ${before.surface}, and "${successor}" is ${list(now)} in ${after.surface}.`;

    if (differ && retyped.length === 0) report.missing(`${facts} Say it in retyped.`);
    for (const claim of retyped) {
      const isRight = new Set(claim.from).isSubsetOf(old) && new Set(claim.to).isSubsetOf(now);
      if (!isRight) report.wrong(claim, `${facts} Correct the types.`);
      else if (differ) report.confirm(claim);
    }
  }
}

const list = (types: Set<string>) => [...types].sort().join(' or ') || 'of any type';

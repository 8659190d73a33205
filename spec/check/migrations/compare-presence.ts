import { type Claim, only } from './claims.ts';
import { isBelow, isWithin, unsettledIn } from './paths.ts';
import type { Report } from './report.ts';
import { isDoubtful, type Side } from './side.ts';

/** Checks that the claims say of every field which only one surface has what became of it, or where it is from. */
export function comparePresence(side: Side, claims: Claim[], successors: Map<string, string>, report: Report): void {
  const { before, after } = side;
  const renamed = only(claims, 'renamed');
  const gone = only(claims, 'gone');
  const fresh = only(claims, 'new');
  const fieldsOf = (some: Claim[]) => some.map(({ field }) => field);

  const isLeft = (field: string) => successors.has(field) || isWithin(field, fieldsOf(gone));
  for (const field of unsettledIn(before.fields.keys(), isLeft)) {
    report.missing(
      after.fields.has(field) && isWithin(field, fieldsOf(fresh))
        ? `"${field}" is in ${before.surface} too. Take it out of new, or say in renamed or gone what becomes of the old one.`
        : `${after.surface} has no field "${field}". Say in renamed or gone what becomes of it.`,
    );
  }

  const arrived = new Set(successors.values());
  // A field that had no documented content, and has now, has it all new.
  const filled = [...renamed, ...only(claims, 'retyped')]
    .filter(({ field }) => ![...before.fields.keys()].some((other) => isBelow(other, field)))
    .map(({ field }) => successors.get(field))
    .filter((field) => field !== undefined);
  const isKnown = (field: string) =>
    arrived.has(field) ||
    isDoubtful(before, field) ||
    renamed.some((rename) => rename.to === field && isDoubtful(before, rename.field)) ||
    filled.some((other) => isBelow(field, other));
  const isArrived = (field: string) => isKnown(field) || isWithin(field, fieldsOf(fresh));
  for (const field of unsettledIn(after.fields.keys(), isArrived)) {
    report.missing(`${before.surface} has no field "${field}". Say in renamed or new where it is from.`);
  }

  for (const claim of gone) {
    if (successors.has(claim.field)) report.wrong(claim, `"${claim.field}" is in ${after.surface} too. Remove this.`);
    else if (before.names.has(claim.field)) report.confirm(claim);
  }
  for (const claim of fresh) {
    if (after.fields.has(claim.field) && !isKnown(claim.field)) report.confirm(claim);
  }
  for (const claim of renamed) {
    if (!before.names.has(claim.field)) continue;
    if (after.names.has(claim.to)) report.confirm(claim);
    else if (before.fields.size > 0)
      report.wrong(claim, `${after.surface} has no field "${claim.to}". Correct it, or limit the entry with where.`);
  }
}

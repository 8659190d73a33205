import { claimsIn } from './claims.ts';
import { compareContent } from './compare-content.ts';
import { comparePresence } from './compare-presence.ts';
import { compareTypes } from './compare-types.ts';
import { compareValues } from './compare-values.ts';
import { whyIdle } from './idle-claims.ts';
import type { Differences } from './migration.ts';
import { Report } from './report.ts';
import { SchemaEntries } from './schema-entries.ts';
import { claimsOn, type Side } from './side.ts';
import type { Finding } from './specs.ts';
import { successorsOn } from './successors.ts';

/** Checks that an entry tells all differences on its sides, and no others. Paths are those in the entry. */
export function compare(sides: Side[], differences: Differences, entries = new SchemaEntries([])): Finding[] {
  const claims = claimsIn(differences);
  const report = new Report();
  for (const side of sides) {
    const here = claimsOn(side, claims);
    const successors = successorsOn(side, here);
    report.enter(side.name);
    comparePresence(side, here, successors, report);
    compareTypes(side, here, successors, report);
    compareValues(side, here, successors, report);
    compareContent(side, entries, successors, report);
  }
  const idle = claims.filter((claim) => report.isIdle(claim));
  return [...report.findings, ...idle.map((claim) => ({ path: claim.path, message: whyIdle(claim, sides) }))];
}

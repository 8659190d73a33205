import { schemasIn } from './fields.ts';
import { isBelow } from './paths.ts';
import type { Report } from './report.ts';
import type { SchemaEntries } from './schema-entries.ts';
import type { Side } from './side.ts';

/** Checks that fields which hold schemas with an entry hold those of the same entry. */
export function compareContent(
  { before, after }: Side,
  entries: SchemaEntries,
  successors: Map<string, string>,
  report: Report,
): void {
  for (const [field, successor] of successors) {
    const old = schemasIn(before.bundle, before.fields.get(field) ?? []).intersection(entries.from);
    const now = schemasIn(after.bundle, after.fields.get(successor) ?? []).intersection(entries.to);
    if (old.size === 0 && now.size === 0) continue;
    const isCompared = [...before.fields.keys()].some((other) => isBelow(other, field));
    const isComparedNow = [...after.fields.keys()].some((other) => isBelow(other, successor));
    if (entries.use(old, now) || isCompared || isComparedNow) continue;
    report.missing(`"${field}" holds ${list(old)}, and "${successor}" ${list(now)}. Add an entry for the two.`);
  }
}

const list = (names: Set<string>) => [...names].join(' or ') || 'no schema that has an entry';

import { type Claim, only, type Renamed } from './claims.ts';
import { isBelow, isWithin } from './paths.ts';
import type { Side } from './side.ts';

/** Which field of the new surface each one of the old surface became, as far as it became one. */
export function successorsOn({ before, after }: Side, claims: Claim[]): Map<string, string> {
  const renamed = only(claims, 'renamed');
  const fresh = only(claims, 'new').map(({ field }) => field);
  const flattened = only(claims, 'retyped')
    .filter(({ from, to }) => from.includes('array') && to.includes('object'))
    .map(({ field }) => field);

  const successors = new Map<string, string>();
  for (const field of before.fields.keys()) {
    if (!closest(renamed, field) && isWithin(field, fresh)) continue;
    const array = flattened.find((other) => isBelow(field, `${other}/*`));
    const items = array && `${moved(array)}/*`;
    const path = moved(field);
    const successor = items && isBelow(path, items) ? moved(array) + path.slice(items.length) : path;
    if (after.fields.has(successor)) successors.set(field, successor);
  }
  return successors;

  function moved(field: string): string {
    const rename = closest(renamed, field);
    return rename ? rename.to + field.slice(rename.field.length) : field;
  }
}

/** The rename that says most of a field: its own, or that of the nearest field around it. */
function closest(renamed: Renamed[], field: string): Renamed | undefined {
  return renamed
    .filter((rename) => isWithin(field, [rename.field]))
    .reduce<Renamed | undefined>(
      (best, rename) => (best && best.field.length > rename.field.length ? best : rename),
      undefined,
    );
}

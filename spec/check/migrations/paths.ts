/** Whether a field is somewhere in another. */
export const isBelow = (path: string, parent: string) => path.startsWith(`${parent}/`);

/** Whether a field is one of the given, or in one of them. */
export const isWithin = (path: string, parents: Iterable<string>) =>
  [...parents].some((parent) => path === parent || isBelow(path, parent));

/** The highest fields of which nothing is settled, neither they themselves nor a field in them. */
export function unsettledIn(fields: Iterable<string>, isSettled: (field: string) => boolean): string[] {
  const all = [...fields];
  const settled = all.filter(isSettled);
  const bare = all.filter((field) => !settled.some((other) => other === field || isBelow(other, field)));
  return bare.filter((field) => !bare.some((other) => isBelow(field, other)));
}

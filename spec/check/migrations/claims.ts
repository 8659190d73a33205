import type { Path } from '../checked-yaml.ts';
import { type Differences, listOf, type Where } from './migration.ts';

/** One line of an entry: what it says of one field, named as in the old surface unless it is `new`. */
export type Claim = Renamed | Retyped | Revalued | Fresh | Gone;

export interface Renamed extends Placed {
  kind: 'renamed';
  to: string;
}

export interface Retyped extends Placed {
  kind: 'retyped';
  from: string[];
  to: string[];
}

export interface Revalued extends Placed {
  kind: 'values';
  from: string;
  /** Empty if no value succeeds it. */
  to: string[];
}

export interface Fresh extends Placed {
  kind: 'new';
}

export interface Gone extends Placed {
  kind: 'gone';
}

interface Placed {
  field: string;
  where?: Where | undefined;
  /** Where it is written in the entry. */
  path: Path;
}

/** All that an entry claims. */
export function claimsIn(differences: Differences): Claim[] {
  const { renamed = [], retyped = [], values = [] } = differences;
  return [
    ...renamed.map(
      ({ from, to, where }, i): Claim => ({ kind: 'renamed', field: from, to, where, path: ['renamed', i] }),
    ),
    ...retyped.map((claim, i): Claim => {
      return {
        ...claim,
        kind: 'retyped',
        from: claim.from.split(' or '),
        to: claim.to.split(' or '),
        path: ['retyped', i],
      };
    }),
    ...values.map((claim, i): Claim => {
      const to = listOf(claim.to).filter((value) => value !== null);
      return { ...claim, kind: 'values', from: String(claim.from), to: to.map(String), path: ['values', i] };
    }),
    ...(['new', 'gone'] as const).flatMap((kind) =>
      (differences[kind] ?? []).map((mention, i): Claim => {
        const { field, where }: { field: string; where?: Where } =
          typeof mention === 'string' ? { field: mention } : mention;
        return { kind, field, where, path: [kind, i] };
      }),
    ),
  ];
}

export type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>;

/** The claims of one kind. */
export function only<K extends Claim['kind']>(claims: Claim[], kind: K): ClaimOf<K>[] {
  return claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind);
}

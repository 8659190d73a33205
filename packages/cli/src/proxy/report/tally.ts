import type { Deviation, ProxyExchange } from '../index.ts';

/** Deviations that differ only in time and position, and how often they came. */
export interface Tallied {
  first: Deviation;
  count: number;
}

/** What the proxy has seen so far. */
export interface Tally {
  exchanges: number;
  /** Exchanges without an answer to check, by their reason. */
  failures: Map<string, number>;
  deviations: Map<string, Tallied>;
  /** Deviations of further kinds. */
  others: number;
  /** How many deviations are more than a known second spelling. */
  high: number;
}

const kindsLimit = 1_000;

export function createTally(): Tally {
  return { exchanges: 0, failures: new Map(), deviations: new Map(), others: 0, high: 0 };
}

/** Counts a deviation. True if it is the first of its kind. */
export function countDeviation(tally: Tally, deviation: Deviation): boolean {
  if (deviation.severity === 'high') tally.high += 1;
  const { operationId, method, path, status, side, kind, received } = deviation;
  const key = JSON.stringify([
    operationId,
    method,
    path,
    status,
    side,
    kind,
    deviation.in,
    placeOf(deviation),
    received,
  ]);
  const known = tally.deviations.get(key);
  if (known) known.count += 1;
  else if (tally.deviations.size < kindsLimit) tally.deviations.set(key, { first: deviation, count: 1 });
  else tally.others += 1;
  return !known && tally.others === 0;
}

/** Counts an exchange. True if it failed for a reason that is new. */
export function countExchange(tally: Tally, { failure }: ProxyExchange): boolean {
  tally.exchanges += 1;
  if (failure === undefined) return false;
  const count = tally.failures.get(failure) ?? 0;
  tally.failures.set(failure, count + 1);
  return count === 0;
}

/** The place with all positions in lists as `*`. */
export function placeOf({ where }: Deviation): string {
  return where.replace(/\/\d+(?=\/|$)/g, '/*');
}

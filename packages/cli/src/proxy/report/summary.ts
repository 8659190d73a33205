import { deviationAsText } from './deviation-line.ts';
import type { Tally } from './tally.ts';

/** What is printed once the proxy stops: each kind of deviation once, serious ones first. */
export function summaryAsText(tally: Tally): string {
  const sorted = [...tally.deviations.values()].sort(
    (a, b) => rank(a.first.severity) - rank(b.first.severity) || b.count - a.count,
  );
  const total = sorted.reduce((sum, { count }) => sum + count, tally.others);
  const head = `${number(tally.exchanges, 'exchange')}, ${number(total, 'deviation')} of ${number(sorted.length, 'kind')}`;
  const lines = sorted.map(({ first, count }) => `${count} × ${deviationAsText(first)}`);
  const others = tally.others === 0 ? [] : [`${tally.others} × further kinds, which only the report has`];
  const failures = [...tally.failures].map(([reason, count]) => `${count} × not checked: ${reason}`);
  return ['', head, ...lines, ...others, ...failures].join('\n');
}

/** The same for programs. */
export function summaryAsJson({ exchanges, failures, deviations, others, high }: Tally): object {
  const counts = [...deviations.values()].map(({ first, count }) => ({ ...first, count }));
  return { exchanges, failures: Object.fromEntries(failures), high, others, deviations: counts };
}

const rank = (severity: 'high' | 'low') => (severity === 'high' ? 0 : 1);

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

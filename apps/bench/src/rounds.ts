export interface Contestant {
  name: string;
  call(): Promise<unknown>;
}

export interface Result {
  name: string;
  /** Median of the rounds. */
  microseconds: number;
}

/** Times contestants in turns, so that what slows the machine slows them all. */
export async function race(contestants: readonly Contestant[], rounds: number, calls: number): Promise<Result[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { call }] of contestants.entries()) {
      const start = performance.now();
      for (let count = 0; count < calls; count += 1) await call();
      times[index]?.push(((performance.now() - start) / calls) * 1_000);
    }
  }
  return contestants.map(({ name }, index) => ({ name, microseconds: median(times[index] ?? []) }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** A table with what each contestant adds to the first one, and how that compares with a named one. */
export function table(results: readonly Result[], ours: string): string {
  const base = results[0]?.microseconds ?? Number.NaN;
  const own = (results.find(({ name }) => name === ours)?.microseconds ?? Number.NaN) - base;
  const rows = results.map(({ name, microseconds }) => {
    const added = microseconds - base;
    const ratio = name === results[0]?.name ? '' : (added / own).toFixed(2);
    return [name.padEnd(18), microseconds.toFixed(1).padStart(8), added.toFixed(1).padStart(8), ratio.padStart(8)]
      .join('')
      .trimEnd();
  });
  const head = ['µs a call'.padEnd(18), 'median'.padStart(8), 'added'.padStart(8), 'ratio'.padStart(8)].join('');
  return [head, ...rows].join('\n');
}

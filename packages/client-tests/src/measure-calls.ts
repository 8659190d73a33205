import { expect } from 'vitest';
import type { Consumer } from './installed-package.ts';
import { compile } from './typescript-versions.ts';

export const instantiationBudget = { calls: 50, instantiations: 5_000 };

/** How many instantiations a program with calls costs a compiler beyond the same program without them. */
export function costOfCalls(compiler: string, consumer: Consumer, program: (calls: number) => string): number {
  const cost = (calls: number) => {
    consumer.write('cost.mts', program(calls));
    const options = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--allowImportingTsExtensions'];
    const { ok, output } = compile(compiler, consumer.folder, [...options, '--extendedDiagnostics', 'cost.mts']);
    expect(ok, output).toBe(true);
    return Number(/Instantiations:\s+(\d+)/.exec(output)?.[1]);
  };
  return cost(instantiationBudget.calls) - cost(0);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { SpecError } from '../spec/spec-error.ts';
import type { Discrepancy } from './discrepancy-section.ts';

/** The ledger of a surface. That there is one, and what is in it, is for `npm run lint` to check. */
export async function readDiscrepancies(folder: string, surface: string): Promise<Discrepancy[]> {
  const file = join(surface, 'discrepancies.yaml');
  const text = await readFile(join(folder, file), 'utf8').catch(() => '');
  try {
    return parse(text) ?? [];
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw new SpecError(`spec/${file}:${line}:${col} ${error.message.split('\n')[0]}`);
  }
}

import { table } from '../console/table.ts';
import { UsageError } from '../usage-error.ts';
import { findSpec, readSpec, type SpecKind } from './spec-files.ts';

export interface PrintSpecOptions {
  format?: 'json' | 'yaml' | 'dereferenced';
  realtime?: true;
}

export function listSpecs(surfaces: readonly string[], { format, realtime }: PrintSpecOptions): string {
  const option = format === undefined ? realtime && '--realtime' : '--format';
  if (option) throw new UsageError(`${option} needs a surface. There are: ${surfaces.join(', ')}.`);
  const kinds: SpecKind[] = ['json', 'dereferenced', 'realtime'];
  const rows = surfaces.flatMap((surface) =>
    kinds.map((kind) => [surface, kind, findSpec(surface, kind) ?? '']).filter(([, , file]) => file !== ''),
  );
  return `${table([['surface', 'kind', 'file'], ...rows])}\n`;
}

export async function printSpec(surface: string, { format = 'json', realtime }: PrintSpecOptions): Promise<string> {
  if (realtime && format === 'dereferenced') {
    throw new UsageError('--realtime goes with --format json or yaml; there is no AsyncAPI document without $ref.');
  }
  if (realtime && findSpec(surface, 'realtime') === undefined) {
    throw new UsageError(`${surface} has no websocket. See colloquy specs for those that have a realtime document.`);
  }
  const text = await readSpec(surface, realtime ? 'realtime' : format === 'dereferenced' ? format : 'json');
  if (format !== 'yaml') return text.endsWith('\n') ? text : `${text}\n`;
  const { stringify } = await import('yaml');
  return stringify(JSON.parse(text), { lineWidth: 0, blockQuote: 'literal' });
}

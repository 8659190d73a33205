import type { Deviation } from '../index.ts';
import { placeOf } from './tally.ts';

/** A deviation in two lines: what it is and where, then what the spec says and what came. */
export function deviationAsText(deviation: Deviation): string {
  const { operationId, method, path, status, side, kind, severity, expected, received } = deviation;
  const place = placeOf(deviation);
  const at = place === '' ? deviation.in : `${deviation.in} ${place}`;
  const call = `${method} ${path}${operationId === undefined ? '' : ` (${operationId})`}, ${status}`;
  return [
    `${side} of ${call}: ${kind} at ${at}${severity === 'low' ? ' (low)' : ''}`,
    `  spec: ${expected}; came: ${received}`,
  ].join('\n');
}

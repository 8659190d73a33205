import { type DeviationKind, lowSeverity } from './finding.ts';
import { type Remark, whereOf } from './remark.ts';
import type { Hide } from './secrets.ts';

export type Side = 'request' | 'response';

/** Something in an exchange that the spec does not say. A line of the report. */
export interface Deviation {
  /** When the request came, as ISO 8601. */
  time: string;
  surface: string;
  /** Left out where the spec has no such operation. */
  operationId?: string;
  method: string;
  /** The path as the spec writes it. */
  path: string;
  /** The status of the answer. */
  status: number;
  /** Who said it: the client or the upstream. */
  side: Side;
  kind: DeviationKind;
  severity: 'high' | 'low';
  in: Remark['in'];
  /** A JSON pointer into the body, or the name of a parameter or header. `*` stands for a name that is a value itself. */
  where: string;
  /** What the spec says. */
  expected: string;
  /** What came: a type or a size, and the value only where it is what is undocumented. */
  received: string;
}

type Context = Omit<Deviation, 'kind' | 'severity' | 'in' | 'where' | 'expected' | 'received'>;

export function deviationOf(remark: Remark, context: Context, hide: Hide): Deviation {
  const { kind, expected, received } = remark.finding;
  return {
    ...context,
    kind,
    severity: lowSeverity.has(kind) ? 'low' : 'high',
    in: remark.in,
    where: hide(whereOf(remark)),
    expected,
    received: hide(received),
  };
}

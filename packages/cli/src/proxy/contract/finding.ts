/** How something differs from the spec. */
export type DeviationKind =
  | 'unknown-path'
  | 'unknown-method'
  | 'undocumented-status'
  | 'undocumented-content-type'
  | 'undocumented-body'
  | 'missing-body'
  | 'invalid-body'
  | 'undocumented-parameter'
  | 'missing-parameter'
  | 'undocumented-field'
  | 'missing-field'
  | 'wrong-type'
  | 'undocumented-value'
  | 'invalid-value'
  | 'deprecated-field'
  | 'not-checked';

/** A difference at a place of a value. */
export interface Finding {
  kind: DeviationKind;
  /** Where it is: names and positions from the root on. */
  path: readonly (string | number)[];
  expected: string;
  received: string;
}

/** What need not be the vendor's or the client's fault: a known second spelling, and what could not be looked at. */
export const lowSeverity: ReadonlySet<DeviationKind> = new Set(['deprecated-field', 'not-checked']);

/** The part of a call that is checked. */
export interface Checked {
  readonly operationId: string;
  readonly part: 'query' | 'body' | 'answer';
  /** Status of an answer. */
  readonly status?: number;
  readonly value: unknown;
}

/** Says what is wrong with a part of a call, if the call shall fail because of it. */
export type Validation = (checked: Checked) => string | undefined;

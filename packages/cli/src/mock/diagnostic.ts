/** What Prism finds wrong with a request. */
export interface Diagnostic {
  /** Begins with the part of the request: `body`, `query`, `path` or `header`. */
  path?: readonly string[] | undefined;
  message: string;
  /** The keyword of the schema, or a status. */
  code?: string | number | undefined;
  /** 0 is an error. */
  severity: number;
}

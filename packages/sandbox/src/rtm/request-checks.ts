/** A way in which a value does not fit a schema. */
export interface Violation {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Says whether a value fits a schema, and keeps why it does not. */
export type Check = ((value: unknown) => boolean) & { errors?: Violation[] | null };

/** For each action, what checks its message without the payload, and its payload. Generated from the spec. */
export type RequestChecks = Readonly<Record<string, { readonly envelope: Check; readonly payload?: Check }>>;

/** A file in migrations/, as migrations.schema.json has it. */
export interface Migration {
  operations: OperationEntry[];
  added: string[];
  schemas: SchemaEntry[];
}

export interface OperationEntry {
  from: string;
  to: string | null;
  reason?: string;
  chatServer?: string;
  at?: string;
  query?: Differences;
}

export interface SchemaEntry extends Differences {
  from: string | string[];
  to: string | string[];
}

export interface Differences {
  renamed?: ({ from: string; to: string } & Limited)[];
  retyped?: ({ field: string; from: string; to: string } & Limited)[];
  values?: ({ field: string; from: Value; to: Value | null | Value[] } & Limited)[];
  new?: Mention[];
  gone?: Mention[];
}

export type Where = 'answer' | 'request';
type Limited = { where?: Where };
type Mention = string | ({ field: string } & Limited);
type Value = string | number | boolean;

export const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

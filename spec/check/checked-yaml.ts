import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

export interface CheckedYaml<T> {
  /** What is wrong with the file; without a value there is at least one. */
  problems: string[];
  value?: T;
  /** Puts the line of a path before a message. */
  at: (path: Path, message: string) => string;
}

/** Reads a file that people write, and checks it against its JSON schema, which has to be compiled with `verbose`. */
export function readChecked<T>(text: string, validate: ValidateFunction<T>, schemaFile: string): CheckedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (path: Path, message: string) => `${lineOf(document.contents, path, lines)} ${message}`;

  const [broken] = document.errors;
  if (broken) {
    return {
      at,
      problems: [`${lines.linePos(broken.pos[0]).line} This is not YAML: ${broken.message.split('\n')[0]}`],
    };
  }
  const value: unknown = document.toJS();
  if (validate(value)) return { at, problems: [], value };
  return { at, problems: (validate.errors ?? []).filter(isOwn).map((error) => at(...explain(error, schemaFile))) };
}

// That none of several keys is there is said once, by the error of the anyOf itself.
const isOwn = ({ schemaPath }: ErrorObject) => !/\/anyOf\/\d/.test(schemaPath);

function explain({ instancePath, keyword, message = '', params, schema }: ErrorObject, file: string): [Path, string] {
  const path = instancePath.split('/').slice(1);
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? (path.length > 0 ? 'The entry' : 'The file');
  if (keyword === 'anyOf') return [path, `The entry must have ${alternatives(schema)}.`];
  if (keyword === 'additionalProperties') {
    const extra = String(params.additionalProperty);
    return [[...path, extra], `There is no key "${extra}" here; ${file} lists the keys.`];
  }
  return [path, `${name} ${message}.`];
}

function alternatives(schema: unknown): string {
  const keys = (schema as { required: string[] }[]).flatMap(({ required }) => required);
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(keys);
}

/** Line of the deepest node on a path that exists. */
function lineOf(root: Node | null, path: Path, lines: LineCounter): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      node = (pair?.value as Node | undefined) ?? null;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return lines.linePos(offset).line;
}

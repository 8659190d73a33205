import type { Discrepancy } from '@colloquy/scripts/docs/discrepancy-section.ts';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import schema from '../discrepancies.schema.json' with { type: 'json' };

/** What the entries of a ledger may name. */
export interface Known {
  operations: ReadonlySet<string>;
  /** Names of each schema's properties. */
  schemas: ReadonlyMap<string, ReadonlySet<string>>;
}

const validate = new Ajv2020({ allErrors: true }).compile<Discrepancy[]>(schema);

/** Checks a ledger against its JSON schema and against the spec. Each problem begins with its line. */
export function checkDiscrepancies(text: string, known: Known): string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (path: (string | number)[], message: string) => `${lineOf(document.contents, path, lines)} ${message}`;

  const [broken] = document.errors;
  if (broken) return [`${lines.linePos(broken.pos[0]).line} This is not YAML: ${broken.message.split('\n')[0]}`];
  const entries: unknown = document.toJS();
  if (!validate(entries)) {
    return (validate.errors ?? []).filter(isOwn).map((error) => at(...explain(error)));
  }
  return entries.flatMap((entry, index) =>
    checkEntry(entry, entries, known).map(([key, text]) => at([index, key], text)),
  );
}

// What an entry is about is said once, by the error of the anyOf itself.
const isOwn = ({ schemaPath }: ErrorObject) => !/\/anyOf\/\d/.test(schemaPath);

function explain({ instancePath, keyword, message = '', params }: ErrorObject): [(string | number)[], string] {
  const path = instancePath.split('/').slice(1);
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? (path.length > 0 ? 'The entry' : 'The file');
  if (keyword === 'anyOf') return [path, 'The entry must have operations, schemas or everywhere: true.'];
  if (keyword === 'additionalProperties') {
    const extra = String(params.additionalProperty);
    return [[...path, extra], `There is no key "${extra}" here; discrepancies.schema.json lists the keys.`];
  }
  return [path, `${name} ${message}.`];
}

function checkEntry(entry: Discrepancy, all: Discrepancy[], { operations, schemas }: Known): [string, string][] {
  const { id, field } = entry;
  const named = entry.schemas ?? [];
  const problems: [string, string][] = [];
  if (all.find((other) => other.id === id) !== entry) problems.push(['id', `The id "${id}" is taken. Choose another.`]);
  for (const operation of entry.operations ?? []) {
    if (!operations.has(operation)) problems.push(['operations', `The spec has no operation "${operation}".`]);
  }
  for (const schema of named) {
    if (!schemas.has(schema)) problems.push(['schemas', `The spec has no schema "${schema}".`]);
  }
  if (field && !named.some((name) => schemas.get(name)?.has(field))) {
    problems.push(['field', `None of the entry's schemas has a property "${field}".`]);
  }
  return problems;
}

/** Line of the deepest node on a path that exists. */
function lineOf(root: Node | null, path: (string | number)[], lines: LineCounter): number {
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

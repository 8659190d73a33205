import { recasedEntries } from './recase-keys.ts';
import { branchesOf, fits, itemsOf, type Schema } from './schema.ts';

interface Rules {
  caseInsensitiveKeys: boolean;
}

/** What a form says, as JSON: `groups[]=1&groups[]=2` is a list, `requester[mail]=a` an object, numbers as the schema says. */
export function readForm(text: string, schema: Schema, rules: Rules = { caseInsensitiveKeys: false }): unknown {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) put(root, keysOf(name), value);
  return typed(root, schema, rules);
}

const deepest = 32;

/** `fields[0][name]` as `fields`, `0`, `name`; a name that goes too deep for any schema as it is. */
function keysOf(name: string): string[] {
  const [first = '', ...rest] = name.split('[');
  return rest.length > deepest ? [name] : [first, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function put(target: Record<string, unknown>, [key = '', ...rest]: string[], value: string): void {
  const own = Object.hasOwn(target, key) ? target[key] : undefined;
  const isList = rest.length === 1 && rest[0] === '';
  if (Array.isArray(own) && (isList || rest.length === 0)) own.push(value);
  else if (isList) define(target, key, [value]);
  else if (rest.length === 0) define(target, key, own === undefined ? value : [own, value]);
  else {
    const inner = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
    define(target, key, inner);
    put(inner, rest, value);
  }
}

// A key such as __proto__ is one like any other.
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

function typed(value: unknown, schema: Schema, rules: Rules): unknown {
  const branches = branchesOf(schema).filter((branch) => fits(value, branch));
  const types = new Set(branches.flatMap(({ type = [] }) => type));
  const items = itemsOf(branches) ?? {};
  if (typeof value === 'string') {
    return types.has('array') && !types.has('string') ? [typed(value, items, rules)] : scalar(value, types);
  }
  const entries = Object.entries(value as object);
  const isList = Array.isArray(value) || (types.has('array') && entries.every(([key]) => /^\d+$/.test(key)));
  if (isList) return entries.map(([, item]) => typed(item, items, rules));
  const properties = Object.assign({}, ...branches.map((branch) => branch.properties));
  const named = rules.caseInsensitiveKeys ? recasedEntries(value as object, branches) : entries;
  return Object.fromEntries(named.map(([key, item]) => [key, typed(item, properties[key] ?? {}, rules)]));
}

function scalar(text: string, types: ReadonlySet<string>): unknown {
  const number = Number(text);
  if ((types.has('integer') || types.has('number')) && text.trim() !== '' && !Number.isNaN(number)) return number;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Document {
  paths?: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>>;
}

const formType = 'application/x-www-form-urlencoded';

/** Finds the schema of the body that an operation takes as JSON and as a form; undefined if it doesn't take both. */
export function createFormSchemas(document: Document): (method: string, path: string) => Schema | undefined {
  const routes = Object.entries(document.paths ?? {}).map(([template, item]) => ({
    pattern: patternOf(template),
    item,
  }));
  return (method, path) => {
    const route = routes.find(({ pattern }) => pattern.test(path));
    const content = route?.item[method.toLowerCase()]?.requestBody?.content ?? {};
    return formType in content ? content['application/json']?.schema : undefined;
  };
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{[^{}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/** What a form says, as JSON: `groups[]=1&groups[]=2` is a list, `requester[mail]=a` an object, numbers as the schema says. */
export function readForm(text: string, schema: Schema): unknown {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) put(root, keysOf(name), value);
  return typed(root, schema);
}

/** `fields[0][name]` as `fields`, `0`, `name`. */
function keysOf(name: string): string[] {
  const [first = '', ...rest] = name.split('[');
  return [first, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function put(target: Record<string, unknown>, [key = '', ...rest]: string[], value: string): void {
  const own = Object.hasOwn(target, key) ? target[key] : undefined;
  if (rest.length === 0) define(target, key, own === undefined ? value : [own, value].flat());
  else if (rest.length === 1 && rest[0] === '') define(target, key, [...(Array.isArray(own) ? own : []), value]);
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

function typed(value: unknown, schema: Schema): unknown {
  const branches = branchesOf(schema).filter((branch) => fits(value, branch));
  const types = new Set(branches.flatMap(({ type = [] }) => type));
  const items = branches.find((branch) => branch.items)?.items ?? {};
  if (typeof value === 'string') {
    return types.has('array') && !types.has('string') ? [typed(value, items)] : scalar(value, types);
  }
  const entries = Object.entries(value as object);
  const isList = Array.isArray(value) || (types.has('array') && entries.every(([key]) => /^\d+$/.test(key)));
  if (isList) return entries.map(([, item]) => typed(item, items));
  const properties = Object.assign({}, ...branches.map((branch) => branch.properties));
  return Object.fromEntries(entries.map(([key, item]) => [key, typed(item, properties[key] ?? {})]));
}

/** Whether a branch of a union can be meant: what it wants to be constant is so. */
function fits(value: unknown, { properties = {} }: Schema): boolean {
  return Object.entries(properties).every(([name, property]) => {
    const own = Object(value)[name];
    return own === undefined || property.const === undefined || String(property.const) === own;
  });
}

function scalar(text: string, types: ReadonlySet<string>): unknown {
  const number = Number(text);
  if ((types.has('integer') || types.has('number')) && text.trim() !== '' && !Number.isNaN(number)) return number;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function branchesOf(schema: Schema): Schema[] {
  const { anyOf = [], oneOf = [], allOf = [] } = schema;
  return [schema, ...[...anyOf, ...oneOf, ...allOf].flatMap(branchesOf)];
}

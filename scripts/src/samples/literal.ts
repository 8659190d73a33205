const identifier = /^[A-Za-z_$][\w$]*$/;

/** A JSON value as a TypeScript literal, on one line if that is not wider than `width`. */
export function literal(value: unknown, width = 80, indent = ''): string {
  const short = oneLine(value);
  if (short.length <= width || typeof value !== 'object' || value === null) return short;
  const deeper = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => literal(item, width, deeper))]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${propertyName(key)}: ${literal(item, width, deeper)}`)];
  return [open, ...items.map((item) => `${deeper}${item},`), `${indent}${close}`].join('\n');
}

function oneLine(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const properties = Object.entries(value).map(([key, item]) => `${propertyName(key)}: ${oneLine(item)}`);
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

function propertyName(key: string): string {
  return identifier.test(key) ? key : quote(key);
}

function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

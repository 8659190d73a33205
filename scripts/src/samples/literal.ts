const identifier = /^[A-Za-z_$][\w$]*$/;

/** A value that is written as code. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON value as a TypeScript literal, on one line if that takes at most `width` columns. */
export function literal(value: unknown, width = 80): string {
  const short = oneLine(value);
  return short.length <= width ? short : brokenLiteral(value, width);
}

/** A JSON value as a TypeScript literal that has a line for each item. */
export function brokenLiteral(value: unknown, width = 80): string {
  if (typeof value !== 'object' || value === null || value instanceof Code) return oneLine(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Object.entries(value).map(([key, item]) => {
    const name = Array.isArray(value) ? '' : `${propertyName(key)}: `;
    const short = oneLine(item);
    const fits = `  ${name}${short},`.length <= width;
    return `${name}${fits ? short : brokenLiteral(item, width - 2)},`;
  });
  return items.length === 0 ? oneLine(value) : [open, ...items.map(indented), close].join('\n');
}

export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function oneLine(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const properties = Object.entries(value).map(([key, item]) => `${propertyName(key)}: ${oneLine(item)}`);
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

/** A name as it stands before a colon. */
export function propertyName(key: string): string {
  return identifier.test(key) ? key : quote(key);
}

function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

/** Query parameters whose list is written into one value, with the character between its entries. */
export type Delimiters = Readonly<Record<string, string>>;

type Append = (name: string, value: string) => void;

/**
 * Values as vendors take them in a query or a form: `tag=a&tag=b` for a list, `conditions[0][field]=name` for a list of
 * objects, `requester[mail]=a` for an object. What is undefined or null is left out. Some vendors want a suffix after the
 * name of a list: `tag[]=a&tag[]=b`.
 */
export function toForm(values: object, delimiters: Delimiters = {}, listSuffix = ''): string {
  const parts: string[] = [];
  const append: Append = (name, value) => parts.push(`${encodeName(name)}=${encodeURIComponent(value)}`);
  for (const [name, value] of Object.entries(values)) {
    const delimiter = delimiters[name];
    if (delimiter === undefined || !Array.isArray(value)) appendValue(append, name, value, listSuffix);
    else {
      const texts = value.filter(isThere).map((item) => encodeURIComponent(textOf(item)));
      if (texts.length > 0) parts.push(`${encodeName(name)}=${texts.join(delimiter)}`);
    }
  }
  return parts.join('&');
}

function appendValue(append: Append, name: string, value: unknown, listSuffix: string): void {
  if (!isThere(value)) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      appendValue(append, isObject(item) ? `${name}[${index}]` : `${name}${listSuffix}`, item, listSuffix);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) appendValue(append, `${name}[${key}]`, item, listSuffix);
  } else {
    append(name, textOf(value));
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

// Vendors show brackets as they are, and some look for them undecoded.
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
}

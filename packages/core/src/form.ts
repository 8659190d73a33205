type Append = (name: string, value: string) => void;

/**
 * Values as vendors take them in a query or a form: `tag=a&tag=b` for a list, `conditions[0][field]=name` for a list of
 * objects, `requester[mail]=a` for an object. What is undefined or null is left out.
 */
export function toForm(values: object): string {
  const parts: string[] = [];
  const append: Append = (name, value) => parts.push(`${encodeName(name)}=${encodeURIComponent(value)}`);
  for (const [name, value] of Object.entries(values)) appendValue(append, name, value);
  return parts.join('&');
}

function appendValue(append: Append, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      appendValue(append, isObject(item) ? `${name}[${index}]` : name, item);
    });
  } else if (value instanceof Date) {
    append(name, value.toISOString());
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) appendValue(append, `${name}[${key}]`, item);
  } else {
    append(name, String(value));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// Vendors show brackets as they are, and some look for them undecoded.
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
}

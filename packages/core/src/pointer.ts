/** What a JSON pointer such as `/error/message` leads to; undefined if there is nothing. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** A copy in which the pointer leads to another value. */
export function withValueAt(object: unknown, pointer: string, value: unknown): unknown {
  const [, key = '', ...rest] = pointer.split('/');
  const inner = rest.length === 0 ? value : withValueAt(Object(object)[key], `/${rest.join('/')}`, value);
  return { ...Object(object), [key]: inner };
}

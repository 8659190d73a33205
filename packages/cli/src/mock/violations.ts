/** Where a request breaks the spec, and how. */
export interface Violation {
  path: string;
  message: string;
}

const headerLimit = 8_000;

/** The violations as JSON that a header can carry. */
export function violationsHeader(violations: readonly Violation[]): string {
  const ascii = JSON.stringify(violations).replace(/[^\x20-\x7e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return ascii.slice(0, headerLimit);
}

/** An error's body whose message, found by its JSON pointer, says what is wrong with this very request. */
export function withMessage(body: unknown, pointer: string, message: string): unknown {
  const [key = '', ...rest] = pointer.split('/').slice(1);
  if (typeof body !== 'object' || body === null || !(key in body)) return body;
  const value = (body as Record<string, unknown>)[key];
  return { ...body, [key]: rest.length === 0 ? message : withMessage(value, `/${rest.join('/')}`, message) };
}

/** Where a request breaks the spec, and how. */
export interface Violation {
  path: string;
  message: string;
}

const headerLimit = 8_000;

/** As many violations as a header can carry, as JSON in ASCII. */
export function violationsHeader(violations: readonly Violation[]): string {
  const ascii = JSON.stringify(violations).replace(/[^\x20-\x7e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return ascii.length <= headerLimit ? ascii : violationsHeader(violations.slice(0, violations.length >> 1));
}

import type { Finding } from './finding.ts';

/** A finding, and the part of a request or response that it is in. */
export interface Remark {
  in: 'method' | 'path' | 'query' | 'header' | 'status' | 'body';
  finding: Finding;
}

/** Where a remark is: a JSON pointer into a body, otherwise the name of a parameter or header. */
export function whereOf({ in: part, finding: { path } }: Remark): string {
  const names = path.map((name) => (part === 'body' ? String(name).replace(/~/g, '~0').replace(/\//g, '~1') : name));
  return part === 'body' ? names.map((name) => `/${name}`).join('') : names.join('/');
}

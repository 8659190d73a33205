import type { Violation } from './request-checks.ts';

/** Says in a few words where a value does not fit its schema, and how. */
export function explainViolations(place: string, violations: readonly Violation[]): string {
  const deepest = Math.max(...violations.map(depth));
  const texts = violations.filter((violation) => depth(violation) === deepest).map((one) => explain(place, one));
  return [...new Set(texts)].join(', or ');
}

/** Of the ways in which the branches of a union fail, the one that gets furthest is most likely meant. */
function depth({ instancePath, keyword }: Violation): number {
  const isUnion = keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'if';
  return instancePath.split('/').length - (isUnion ? 1 : 0);
}

function explain(root: string, { instancePath, keyword, message = 'is wrong', params }: Violation): string {
  const place = [root, ...instancePath.split('/').slice(1)].filter(Boolean).join('/');
  if (keyword === 'required') return `${inside(place, params.missingProperty)} is missing`;
  if (keyword === 'additionalProperties') return `${inside(place, params.additionalProperty)} is not known`;
  if (keyword === 'enum') return `${place} must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
  if (keyword === 'const') return `${place} must be ${params.allowedValue}`;
  return `${place} ${message}`;
}

function inside(place: string, property: unknown): string {
  return place ? `${place}/${property}` : String(property);
}

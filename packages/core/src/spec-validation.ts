import type { Checked, Validation } from './validation.ts';

/** What happens with what does not fit the spec: nothing, a line in the console, or an error. */
export type Strictness = 'off' | 'warn' | 'throw';

export interface ValidationOptions {
  /** What is sent. `throw` by default. */
  requests?: Strictness;
  /** What comes back. `warn` by default, since an answer with a surprise in it may still be good. */
  responses?: Strictness;
  /** Takes the lines that `warn` writes. */
  warn?: (problem: string) => void;
}

interface Violation {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

type Check = ((value: unknown) => boolean) & { errors?: Violation[] | null };

/** For each operation, the functions that check its parts. Generated from the spec. */
export type Validators = Readonly<
  Record<string, { readonly query?: Check; readonly body?: Check; readonly answers: Readonly<Record<number, Check>> }>
>;

/** Validation with the checks of a surface. */
export function specValidation(validators: Validators, options: ValidationOptions = {}): Validation {
  const { requests = 'throw', responses = 'warn', warn = console.warn } = options;
  return (checked) => {
    const strictness = checked.part === 'answer' ? responses : requests;
    const problem = strictness === 'off' ? undefined : problemOf(validators, checked);
    if (problem === undefined || strictness === 'throw') return problem;
    warn(problem);
    return undefined;
  };
}

function problemOf(validators: Validators, { operationId, part, status = 0, value }: Checked): string | undefined {
  const { query, body, answers } = validators[operationId] ?? { answers: {} };
  const check = part === 'answer' ? answers[status] : part === 'query' ? query : body;
  const isNothing = value === undefined && part === 'body';
  if (!check || isNothing || check(part === 'query' ? withoutUndefined(value) : value)) return;
  const violations = check.errors ?? [];
  const deepest = Math.max(...violations.map(depth));
  const texts = violations
    .filter((violation) => depth(violation) === deepest)
    .map((violation) => describe(part, violation));
  return `${operationId} does not fit the spec: ${[...new Set(texts)].join(', or ')}`;
}

function withoutUndefined(query: unknown): object {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== undefined));
}

/** Of the ways in which the branches of a union fail, the one that gets furthest is most likely meant. */
function depth({ instancePath, keyword }: Violation): number {
  const isUnion = keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'if';
  return instancePath.split('/').length - (isUnion ? 1 : 0);
}

function describe(part: string, { instancePath, keyword, message = 'is wrong', params }: Violation): string {
  const place = `${part}${instancePath}`;
  if (keyword === 'required') return `${place}/${params.missingProperty} is missing`;
  if (keyword === 'additionalProperties') return `${place}/${params.additionalProperty} is not known`;
  if (keyword === 'enum') return `${place} must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
  if (keyword === 'const') return `${place} must be ${params.allowedValue}`;
  return `${place} ${message}`;
}

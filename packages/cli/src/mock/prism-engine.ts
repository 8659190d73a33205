import { randomUUID } from 'node:crypto';
import { checkRequest } from './check-request.ts';
import type { OpenApiDocument } from './document.ts';
import type { Engine, OperationRequest } from './exchange.ts';
import { type Preferences, readPreferences } from './preferences.ts';
import { prismAnswer } from './prism-answer.ts';
import { createOperations } from './prism-operations.ts';
import { toPrismRequest } from './prism-request.ts';
import { readBody } from './request-body.ts';
import { violationsHeader } from './violations.ts';

export interface PrismOptions {
  caseInsensitiveKeys: boolean;
  /** Make data up unless a request prefers otherwise. */
  dynamic: boolean;
  seed: number | undefined;
}

/** Answers with the examples of a spec, after checking the request and its credentials against it. */
export function createPrismEngine(document: unknown, options: PrismOptions): Engine {
  const find = createOperations(document as OpenApiDocument);
  return async (request) => {
    const operation = await find(request.method, request.template);
    const body = readBody(request.body, request.headers['content-type'], operation.spec, options);
    const input = toPrismRequest(request, body);
    const warnings = checkRequest(input, operation, { length: request.body.length, schema: body?.schema });
    const preferences = readPreferences(input, operation.spec);
    const answer = await prismAnswer(input, operation.prism, {
      ...preferences,
      dynamic: preferences.dynamic ?? (options.dynamic && !wantsExample(preferences)),
      seed: seedOf(request, preferences.seed ?? options.seed ?? randomUUID()),
    });
    if (warnings.length === 0) return answer;
    return { ...answer, headers: { ...answer.headers, 'sl-violations': violationsHeader(warnings) } };
  };
}

/** A made-up error tells nothing. */
const wantsExample = ({ exampleKey, code = 200 }: Preferences) => exampleKey !== undefined || code >= 400;

/** What made-up data is drawn from: the same for the same request, in whatever order requests come. */
function seedOf({ method, path, query, body }: OperationRequest, seed: number | string): string {
  return JSON.stringify([seed, method, path, [...query].sort(), body]);
}

import { validateInput, validateSecurity } from '@stoplight/prism-http/dist/validator/index.js';
import { wrongCredentials } from './credentials.ts';
import type { Diagnostic } from './diagnostic.ts';
import { explain } from './explain.ts';
import { firstFault } from './first-fault.ts';
import type { MockedOperation, PrismOperation } from './prism-operations.ts';
import type { PrismRequest } from './prism-request.ts';
import { Refusal } from './refusal.ts';
import type { Schema } from './schema.ts';
import type { Violation } from './violations.ts';

interface Body {
  length: number;
  /** Of a body that is JSON. */
  schema: Schema | undefined;
}

/** In characters. */
const largeBody = 100_000;

/** Refuses a request that breaks its operation's spec; otherwise gives what is only to be warned of. */
export function checkRequest(
  request: PrismRequest,
  { prism, parameters, spec }: MockedOperation,
  { length, schema }: Body,
): Violation[] {
  const security = validateSecurity({ resource: prism, element: request });
  if (security._tag === 'Left') throw wrongCredentials(request.headers?.authorization, prism.security ?? []);
  const early = schema && length > largeBody ? firstFault(request.body, prism) : [];
  const diagnostics = early.length > 0 ? early : allFaults(request, prism);
  const method = request.method.toUpperCase();
  const violations = explain(diagnostics, { method, body: request.body, bodySchema: schema ?? {}, parameters });
  const [first] = violations;
  if (!first || diagnostics.every(({ severity }) => severity > 0)) return violations;
  const status = spec.responses && '422' in spec.responses ? 422 : 400;
  throw new Refusal(status, first.message.endsWith('?') ? first.message : `${first.message}.`, { violations });
}

function allFaults(request: PrismRequest, operation: PrismOperation): Diagnostic[] {
  const input = validateInput({ resource: operation, element: request });
  return input._tag === 'Left' ? input.left : [];
}

import { stripReadOnlyProperties } from '@stoplight/prism-http/dist/utils/filterRequiredProperties.js';
import { convertAjvErrors } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Diagnostic } from './diagnostic.ts';
import type { PrismOperation } from './prism-operations.ts';

const ajv = new Ajv({ strict: false, allowUnionTypes: true, logger: false });
formats.default(ajv);

const checks = new WeakMap<PrismOperation, ValidateFunction>();

/** The first fault of a JSON body, in Prism's words. Prism itself collects all, of which a large body has millions. */
export function firstFault(body: unknown, operation: PrismOperation): Diagnostic[] {
  const check = checks.get(operation) ?? compile(operation);
  checks.set(operation, check);
  if (check(body) || !check.errors) return [];
  const [first, ...others] = check.errors;
  return first ? convertAjvErrors([first, ...others], 0, 0, 'body') : [];
}

function compile(operation: PrismOperation): ValidateFunction {
  const contents = operation.request?.body?.contents ?? [];
  const schema = contents.find(({ mediaType }) => mediaType === 'application/json')?.schema ?? {};
  const sent = stripReadOnlyProperties(schema);
  const { __bundled__ } = operation as { __bundled__?: object };
  return ajv.compile({ ...(sent._tag === 'Some' ? sent.value : schema), __bundled__ } as object);
}

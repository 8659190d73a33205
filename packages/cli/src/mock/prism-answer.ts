import { createInstance } from '@stoplight/prism-http';
import { validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import { serialize } from '@stoplight/prism-http-server/dist/serialize.js';
import type { MockAnswer } from './exchange.ts';
import type { Preferences } from './preferences.ts';
import type { PrismOperation } from './prism-operations.ts';
import type { PrismRequest } from './prism-request.ts';
import { silentLogger } from './silent-logger.ts';

/** The request is checked before, and needs no second look. */
const config = {
  mock: { dynamic: false },
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  isProxy: false,
} as const;

const prism = createInstance(config, { logger: silentLogger });

type Wanted = Preferences & { dynamic: boolean };

/** What Prism answers: a documented example, or made-up data. The example, if made-up data would break the spec. */
export async function prismAnswer(
  request: PrismRequest,
  operation: PrismOperation,
  wanted: Wanted,
): Promise<MockAnswer> {
  const outcome = await prism.request(request, [operation], { ...config, mock: wanted })();
  if (outcome._tag === 'Left') throw outcome.left;
  const { output } = outcome.right;
  if (wanted.dynamic && validateOutput({ resource: operation, element: output })._tag === 'Left') {
    return prismAnswer(request, operation, { ...wanted, dynamic: false });
  }
  const headers = lowerCaseKeys(output.headers);
  return { status: output.statusCode, headers, body: String(serialize(output.body, headers['content-type']) ?? '') };
}

function lowerCaseKeys(headers: Record<string, string | string[]> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

import { createInstance, getHttpOperationsFromSpec, ProblemJsonError } from '@stoplight/prism-http';
import { getHttpConfigFromRequest } from '@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js';
import { serialize } from '@stoplight/prism-http-server/dist/serialize.js';
import { type Engine, type MockAnswer, problem } from './exchange.ts';
import { createFormSchemas } from './form-body.ts';
import { toPrismRequest } from './prism-request.ts';
import { silentLogger } from './silent-logger.ts';
import { violationsHeader, withMessage } from './violations.ts';

const config = {
  mock: { dynamic: false },
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  isProxy: false,
} as const;

const notJson = problem(400, 'Body is not JSON', 'The body cannot be parsed. Send the JSON that Content-Type says.');

/** Answers with the examples of a spec, after checking the request and its credentials against it. */
export async function createPrismEngine(document: unknown, errorFields: { message: string }): Promise<Engine> {
  const operations = await getHttpOperationsFromSpec(document as object);
  const formSchemaOf = createFormSchemas(document as object);
  const prism = createInstance(config, { logger: silentLogger });

  return async (request) => {
    const input = toPrismRequest(request, formSchemaOf(request.method, request.path));
    if (!input) return notJson;
    const preferences = getHttpConfigFromRequest(input);
    if (preferences._tag === 'Left') return failed(preferences.left);
    const mock = { ...config.mock, ...preferences.right };
    const outcome = await prism.request(input, operations, { ...config, mock })();
    if (outcome._tag === 'Left') return failed(outcome.left);

    const { output, validations } = outcome.right;
    const { statusCode: status } = output;
    const headers = lowerCaseKeys(output.headers);
    const violations = validations.input.map(({ path = [], message }) => ({ path: path.join('.'), message }));
    const [first] = violations;
    if (first) headers['sl-violations'] = violationsHeader(violations);
    const refused = first && (status === 400 || status === 422);
    const body = refused ? withMessage(output.body, errorFields.message, `${first.message}.`) : output.body;
    return { status, headers, body: String(serialize(body, headers['content-type']) ?? '') };
  };
}

function failed(error: Error): MockAnswer {
  const problemJson = ProblemJsonError.toProblemJson(error as never) as { status: number };
  const { additional } = error as { additional?: { headers?: Record<string, string> } };
  const headers = { 'content-type': 'application/problem+json', ...additional?.headers };
  return { status: problemJson.status, headers, body: JSON.stringify(problemJson) };
}

function lowerCaseKeys(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

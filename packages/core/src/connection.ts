import createClient from 'openapi-fetch';
import { type Answer, decode, type RawAnswer } from './answer.ts';
import { type Auth, authorization } from './auth.ts';
import { checkBaseUrl } from './base-url.ts';
import { Call } from './call.ts';
import { checkTimeout, withDeadline } from './deadline.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { toForm } from './form.ts';
import type { HttpClient } from './http-client.ts';
import type { OperationInfo, Sender } from './operation.ts';
import type { CallOptions, ClientOptions, Fetch } from './options.ts';
import { fillPath, parameterNames } from './path.ts';
import { checkRetries, withRetries } from './retry.ts';
import type { Surface } from './surface.ts';
import { createTransport } from './transport.ts';

type SendByPath = (method: string, path: string, init: object) => Promise<RawAnswer>;

const defaultTimeout = 30_000;
const defaultRetries = 2;
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

/** A way to one API with one set of credentials. Sends operations by name, and by path through `http`. */
export class Connection<Paths extends object> implements Sender {
  /** The openapi-fetch client, for calls by path: `client.http.GET('/livechat/agents')`. */
  readonly http: HttpClient<Paths>;
  readonly #request: SendByPath;
  readonly #surface: Surface;
  readonly #timeout: number;
  readonly #retries: number;
  readonly #transport: Fetch;

  constructor(surface: Surface, options: ClientOptions<Auth>) {
    this.#surface = surface;
    this.#timeout = checkTimeout(options.timeout ?? defaultTimeout);
    this.#retries = checkRetries(options.retries ?? defaultRetries);
    this.#transport = createTransport(authorization(options.auth), options.fetch);
    const http = createClient({
      baseUrl: checkBaseUrl(options.baseUrl ?? surface.baseUrl),
      ...(options.headers && { headers: options.headers }),
      querySerializer: toForm,
      fetch: (request) => this.#fetchInTime(request),
    });
    this.http = http as unknown as HttpClient<Paths>;
    this.#request = http.request as unknown as SendByPath;
  }

  send(operation: OperationInfo, args: readonly unknown[]): Call<unknown> {
    return new Call(this.#run(operation, args));
  }

  async #run(operation: OperationInfo, args: readonly unknown[]): Promise<Answer<unknown>> {
    const { operationId, method, path: template, takes } = operation;
    const count = parameterNames(template).length;
    const path = fillPath(operationId, template, args);
    const input = Object.fromEntries(takes.map((kind, index) => [kind, args[count + index]]));
    const options = (args[count + takes.length] ?? {}) as CallOptions;
    const { timeout = this.#timeout, retries = this.#retries, idempotent = false, signal, headers } = options;
    const policy = { retries: checkRetries(retries), idempotent };
    const label = `${method} ${path}`;

    return withDeadline(label, checkTimeout(timeout), signal, async (deadline) => {
      const fetch = withRetries(this.#transport, policy);
      let isAnswered = false;
      const init = {
        params: { query: input.query },
        ...bodyOf(input),
        headers: { ...(input.form === undefined ? {} : formType), ...headers },
        signal: deadline,
        parseAs: 'text',
        fetch: async (request: Request) => {
          const response = await fetch(request);
          isAnswered = true;
          return response;
        },
      };
      const raw = await this.#request(method, path, init).catch((cause: unknown) => {
        if (deadline.aborted || !isAnswered) throw cause;
        throw new ConnectionError(`${label}: the connection broke before the whole answer was here`, { cause });
      });
      return decode(this.#surface, { method, path }, raw);
    });
  }

  #fetchInTime(request: Request): Promise<Response> {
    const label = `${request.method} ${new URL(request.url).pathname}`;
    return withDeadline(label, this.#timeout, request.signal, (signal) =>
      withRetries(this.#transport, { retries: this.#retries, idempotent: false })(new Request(request, { signal })),
    );
  }
}

function bodyOf({ body, form }: Record<string, unknown>): object {
  return form === undefined ? { body } : { body: form, bodySerializer: toForm };
}

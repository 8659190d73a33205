import { type Answer, decode } from './answer.ts';
import { type Auth, authorization } from './auth.ts';
import { checkBaseUrl } from './base-url.ts';
import { Call } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import { checkTimeout, withDeadline } from './deadline.ts';
import { type Delivered, deliver, type Means } from './delivery.ts';
import { ArgumentError } from './errors/argument-error.ts';
import type { OperationInfo, Sender } from './operation.ts';
import type { CallOptions, ClientOptions } from './options.ts';
import { addQuery, encodeBody, lowerCased, type Outgoing, readArguments } from './request.ts';
import { checkRetries, isIdempotent } from './retry.ts';
import type { Surface } from './surface.ts';

const defaultTimeout = 30_000;
const defaultRetries = 2;

/** A way to one API with one set of credentials. */
export class Connection implements Sender {
  readonly #surface: Surface;
  readonly #options: ClientOptions<Auth>;
  readonly #means: Means;
  protected readonly baseUrl: string;
  /** What goes with an API key in the query. */
  protected readonly site: object | undefined;
  protected readonly headers: Readonly<Record<string, string>>;

  constructor(surface: Surface, options: ClientOptions<Auth>, clock: Clock = systemClock) {
    const { auth, baseUrl, headers, fetch, fetchOptions, rateLimit } = options;
    this.#surface = surface;
    this.#options = options;
    this.headers = { ...surface.headers, ...lowerCased(headers) };
    this.baseUrl = checkBaseUrl(baseUrl ?? surface.baseUrl).replace(/\/+$/, '');
    this.#means = {
      authorization: authorization(auth),
      // Looked up at each call, so that what replaces the platform's fetch later is used.
      fetch: (url, init) => (fetch ?? globalThis.fetch)(url, { ...fetchOptions, ...init }),
      limit: rateLimit === false ? undefined : surface.limit,
      observers: options,
      clock,
    };
    this.site = surface.site?.(auth);
    this.#patienceOf({}, false);
  }

  send(operation: OperationInfo, args: readonly unknown[]): Call<unknown> {
    return new Call(this.#run(operation, args));
  }

  async #run(operation: OperationInfo, args: readonly unknown[]): Promise<Answer<unknown>> {
    const { operationId, method, delimiters } = operation;
    const { path, query, body: argument, options } = readArguments(operation, args);
    const { wrap, formListSuffix } = this.#surface;
    const body = wrap ? wrap(operation, argument, options) : argument;
    const validation = this.#options.validation;
    for (const [part, value] of [
      ['query', query],
      ['body', body],
    ] as const) {
      const problem = validation?.({ operationId, part, value });
      if (problem) throw new ArgumentError(problem);
    }
    const content = encodeBody(operation, body, options, formListSuffix);
    const request: Outgoing = {
      operationId,
      method,
      path,
      url: addQuery(this.baseUrl + path, { ...query, ...this.site }, delimiters),
      headers: { ...this.headers, ...content.headers, ...lowerCased(options.headers) },
      body: content.body,
      close: content.close,
    };
    const answer = await this.deliver(request, options, (response) => response.text());
    return decode(this.#surface, request, answer, validation);
  }

  /** Delivers a request, however it was made. */
  protected deliver<T>(
    request: Outgoing,
    options: CallOptions,
    read: (response: Response) => T | Promise<T>,
  ): Promise<Delivered<T>> {
    const { timeout, ...patience } = this.#patienceOf(options, isIdempotent(request.method));
    return withDeadline(request, timeout, options.signal, (signal) =>
      deliver(this.#means, request, patience, signal, read),
    ).catch((error: unknown) => {
      request.close?.();
      throw error;
    });
  }

  #patienceOf(options: CallOptions, isIdempotent: boolean) {
    const timeout = checkTimeout(options.timeout ?? this.#options.timeout ?? defaultTimeout);
    return {
      timeout,
      endsAt: this.#means.clock.now() + timeout,
      attemptTimeout: checkTimeout(
        options.attemptTimeout ?? this.#options.attemptTimeout ?? Number.POSITIVE_INFINITY,
        'attemptTimeout',
      ),
      retries: checkRetries(options.retries ?? this.#options.retries ?? defaultRetries),
      isIdempotent: options.idempotent ?? isIdempotent,
    };
  }
}

import createClient from 'openapi-fetch';
import { Connection } from './connection.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { toForm } from './form.ts';
import type { HttpClient } from './http-client.ts';
import { fillPath, parameterNames } from './path.ts';
import { addQuery } from './request.ts';

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;

interface Init {
  signal?: AbortSignal;
  fetch?: (request: Request) => Promise<Response>;
}

type Methods = Record<(typeof methods)[number], (path: string, init?: Init) => unknown>;

/** A connection whose calls can be written by path too. */
export class Client<Paths extends object> extends Connection {
  #http: HttpClient<Paths> | undefined;

  /** The openapi-fetch client, for calls by path: `client.http.GET('/livechat/agents')`. */
  get http(): HttpClient<Paths> {
    this.#http ??= this.#open();
    return this.#http;
  }

  #open(): HttpClient<Paths> {
    const client = createClient({
      baseUrl: this.baseUrl,
      querySerializer: toForm,
      pathSerializer: (url, values) => {
        const given = parameterNames(url).map((name) => values[name]);
        return fillPath(url, url, given);
      },
    });
    const calls = client as unknown as Methods;
    for (const method of methods) {
      const call = calls[method];
      // A Request with a signal listens to it for as long as it lives, so it gets none.
      calls[method] = (path, { signal, ...init } = {}) =>
        call(path, { ...init, fetch: (request) => this.#fetch(request, signal ?? request.signal) });
    }
    return client as unknown as HttpClient<Paths>;
  }

  async #fetch(request: Request, signal: AbortSignal): Promise<Response> {
    const { method, url, headers } = request;
    const { origin, pathname } = new URL(url);
    const base = new URL(this.baseUrl);
    if (origin !== base.origin) {
      throw new ArgumentError(`${origin} gets no credentials for ${base.origin}.`);
    }
    const outgoing = {
      operationId: '',
      method,
      path: pathname.slice(base.pathname.replace(/\/$/, '').length),
      url: addQuery(url, this.site),
      headers: { ...this.headers, ...Object.fromEntries(headers) },
      body: request.body ? await request.blob() : undefined,
    };
    const { content } = await this.deliver(outgoing, { signal }, whole);
    return content;
  }
}

/** The response once its body is here, so that timeout, signal and retries hold for the body too. */
async function whole(response: Response): Promise<Response> {
  const copy = response.clone();
  await response.arrayBuffer();
  return copy;
}

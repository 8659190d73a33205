import type { TokenFunction } from './auth.ts';
import { checkBaseUrl } from './base-url.ts';
import { type Clock, systemClock } from './clock.ts';
import { withDeadline } from './deadline.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { errorFor } from './errors/error-for.ts';
import { ServerError } from './errors/server-error.ts';
import { toForm } from './form.ts';
import type { Fetch } from './options.ts';

export interface PasswordOptions {
  /** Where tokens are given, such as `https://portal1.comm100.io/oauth/token`. */
  url: string;
  email: string;
  password: string;
  /** Stands in for the platform's `fetch`. */
  fetch?: Fetch;
  clock?: Pick<Clock, 'now'>;
}

interface Grant {
  readonly token: string;
  readonly refreshToken: string | undefined;
  readonly endsAt: number;
}

/** Tokens are replaced that long before they expire, so that none expires on its way. */
const margin = 60_000;

/** Everybody waits for one answer, so it must not take for ever. */
const timeout = 30_000;

/** The codes of RFC 6749. Any other text may repeat what was sent. */
const errorCode = /^[a-z]+(_[a-z]+)+$/;

/** Gives access tokens for an agent's email and password, and another one when the last one expires or is refused. */
export function passwordToken(options: PasswordOptions): TokenFunction {
  const { email, password, clock = systemClock } = options;
  const url = checkBaseUrl(options.url);
  if (!email || !password) throw new ArgumentError('email and password must be texts that are not empty.');
  let current: Promise<Grant> | undefined;

  const login = () => ask(url, { grant_type: 'password', email, password }, options.fetch, clock);
  const renew = ({ refreshToken }: Grant) => {
    if (refreshToken === undefined) return login();
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
    return ask(url, form, options.fetch, clock).catch(login);
  };
  const keep = (grant: Promise<Grant>) => {
    current = grant;
    grant.catch(() => {
      if (current === grant) current = undefined;
    });
    return grant;
  };

  return async (refused) => {
    const last = current ?? keep(login());
    const grant = await last;
    if (grant.token !== refused && clock.now() < grant.endsAt) return grant.token;
    const isFirstToSee = current === last;
    const next = isFirstToSee ? keep(renew(grant)) : (current ?? keep(login()));
    return (await next).token;
  };
}

async function ask(url: string, form: object, fetch: Fetch | undefined, clock: Pick<Clock, 'now'>): Promise<Grant> {
  const { pathname: path, host } = new URL(url);
  const method = 'POST';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const init: RequestInit = { method, headers, body: toForm(form), redirect: 'manual' };
  const { response, body } = await withDeadline({ method, path }, timeout, undefined, async (signal) => {
    const response = await (fetch ?? globalThis.fetch)(url, { ...init, signal }).catch((cause: unknown) => {
      throw new ConnectionError(`${method} ${path} got no answer from ${host}`, { method, path, cause });
    });
    const body: unknown = await response.json().catch(() => undefined);
    return { response, body };
  });
  const { access_token: token, refresh_token: refreshToken, expires_in: seconds, error } = Object(body);
  const { status, ok } = response;
  if (ok && typeof token === 'string') {
    const life = typeof seconds === 'number' ? seconds * 1_000 : Number.POSITIVE_INFINITY;
    return { token, refreshToken, endsAt: clock.now() + life - Math.min(margin, life / 2) };
  }
  // The body may have a token in it, so the error does without.
  const failure = { method, path, isDocumented: false, headers: new Headers(), body: undefined };
  if (ok) throw new ServerError({ ...failure, status, reason: 'there is no access_token in the answer' });
  const reason = typeof error === 'string' && errorCode.test(error) ? error : undefined;
  throw errorFor({ ...failure, status: status === 400 ? 401 : status, reason });
}

import type { Authorization } from './auth.ts';
import type { Clock } from './clock.ts';
import { withDeadline } from './deadline.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { type CallReport, type Observers, reportOn } from './events.ts';
import { discard, exchange } from './exchange.ts';
import type { Fetch } from './options.ts';
import type { Limit } from './rate-limit.ts';
import { isReplayable, type Outgoing } from './request.ts';
import { delayAfter, type RetryPolicy } from './retry.ts';

export interface Means {
  readonly authorization: Authorization;
  readonly fetch: Fetch;
  readonly limit: Limit | undefined;
  readonly observers: Observers;
  readonly clock: Clock;
}

/** How long and how often one call is tried. */
export interface Patience extends RetryPolicy {
  readonly attemptTimeout: number;
}

export interface Delivered<T> {
  readonly response: Response;
  readonly content: T;
}

type Read<T> = (response: Response) => T | Promise<T>;

/** Gets a request to the server and its answer back: in turn, with credentials, and again if that can help. */
export async function deliver<T>(
  means: Means,
  request: Outgoing,
  patience: Patience,
  signal: AbortSignal,
  read: Read<T>,
): Promise<Delivered<T>> {
  const { clock, observers } = means;
  const report = reportOn(request, observers);
  const policy = isReplayable(request) ? patience : { ...patience, retries: 0 };
  for (;;) {
    const outcome = await takeTurn(means, request, signal, report)
      .then((credentials) => attempt(means, request, credentials, patience.attemptTimeout, signal, report, read))
      .catch((error: unknown) => ({ error }));
    const delay = signal.aborted ? undefined : delayAfter(outcome, report.attempt, policy, clock);
    if (delay === undefined) {
      if ('error' in outcome) throw outcome.error;
      return outcome;
    }
    const reason = 'error' in outcome ? outcome.error : outcome.response.status;
    report.tell('onRetry', () => ({ milliseconds: delay, reason }));
    await clock.sleep(delay, signal);
    report.attempt += 1;
  }
}

/** Gives the credentials when it is the request's turn. Waiting for it is no part of an attempt. */
async function takeTurn(
  { authorization, limit, clock }: Means,
  { url }: Outgoing,
  signal: AbortSignal,
  report: CallReport,
  refused?: string,
): Promise<string> {
  const credentials = await (refused === undefined ? authorization.header() : authorization.renew?.(refused));
  if (credentials === undefined || credentials === refused) return refused ?? '';
  await limit?.(new URL(url).host, credentials, clock).acquire(signal, (milliseconds) => {
    report.tell('onWait', () => ({ milliseconds }));
  });
  return credentials;
}

function attempt<T>(
  means: Means,
  request: Outgoing,
  credentials: string,
  timeout: number,
  signal: AbortSignal,
  report: CallReport,
  read: Read<T>,
): Promise<Delivered<T>> {
  const run = async (signal: AbortSignal) => {
    const response = await authorized(means, request, credentials, signal, report);
    try {
      return { response, content: await read(response) };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      const { method, path } = request;
      const message = `${method} ${path}: the connection broke in the middle of the answer`;
      throw new ConnectionError(message, { method, path, cause });
    }
  };
  return timeout === Number.POSITIVE_INFINITY ? run(signal) : withDeadline(request, timeout, signal, run);
}

/** Sends the request, and once more with new credentials if they were refused. */
async function authorized(
  means: Means,
  request: Outgoing,
  authorization: string,
  signal: AbortSignal,
  report: CallReport,
): Promise<Response> {
  const response = await exchange(means.fetch, request, { authorization }, signal, report);
  if (response.status !== 401 || !means.authorization.renew || !isReplayable(request)) return response;
  const renewed = await takeTurn(means, request, signal, report, authorization);
  if (renewed === authorization) return response;
  discard(response);
  return exchange(means.fetch, request, { authorization: renewed }, signal, report);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../mock/refusal.ts';
import type { Surface } from '../surfaces.ts';
import type { CapturedBody } from './contract/captured.ts';
import type { Checked, createCheck } from './contract/check.ts';
import type { Deviation } from './contract/deviation.ts';
import { BodyCopy, type Room } from './passage/body-copy.ts';
import { answerPreflight } from './passage/cross-origin.ts';
import { decode, tooLong } from './passage/decode.ts';
import { ClientGone, explainFailure } from './passage/failure.ts';
import { pass } from './passage/pass.ts';
import { refuse } from './passage/refusal.ts';
import { originForm, type Target } from './passage/target.ts';

/** What has passed, with nothing private in it. */
export interface ProxyExchange {
  /** When the request came, as ISO 8601. */
  time: string;
  surface: string;
  operationId?: string;
  method: string;
  /** The path as the spec writes it. Left out where nothing was checked. */
  path?: string;
  /** Left out where the upstream gave no whole answer. */
  status?: number;
  milliseconds: number;
  deviations: Deviation[];
  /** Why nothing was checked. */
  failure?: string;
}

export interface ExchangeOptions {
  surface: Surface;
  target: Target;
  check: ReturnType<typeof createCheck>;
  timeout?: number;
  bodyLimit?: number;
  onDeviation?: (deviation: Deviation) => void;
  onExchange?: (exchange: ProxyExchange) => void;
}

const roomForCopies = 64 * 1024 * 1024;

/** Handles a request: lets it pass, and checks it afterwards. */
export function createExchange(options: ExchangeOptions) {
  const { surface, target, check, timeout = 60_000, bodyLimit = 10 * 1024 * 1024 } = options;
  const room: Room = { left: roomForCopies };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (answerPreflight(request, response)) return;
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      const message = 'Websockets are not passed on. Connect to the upstream itself.';
      return refuse(request, response, new Refusal(501, message), surface);
    }
    const time = new Date();
    const start = performance.now();
    const sent = new BodyCopy(room, bodyLimit);
    const received = new BodyCopy(room, bodyLimit);
    try {
      const answer = await pass(request, response, { target, timeout, sent, received }).catch(fail);
      if (!answer) return;
      const milliseconds = performance.now() - start;
      // The client has its answer before anything is checked.
      await new Promise((resolve) => setImmediate(resolve));
      const outcome =
        'failure' in answer ? answer : await checked(request, sent, answer, received, time).catch(notChecked);
      for (const deviation of outcome.deviations) options.onDeviation?.(deviation);
      const method = request.method ?? 'GET';
      options.onExchange?.({ time: time.toISOString(), surface: surface.surface, method, milliseconds, ...outcome });
    } finally {
      sent.release();
      received.release();
    }

    function fail(error: Error): { deviations: []; failure: string } | undefined {
      if (error instanceof ClientGone) return undefined;
      const failure = explainFailure(error, target.url);
      if (response.headersSent) return { deviations: [], failure: `An answer was cut short. ${failure.message}` };
      refuse(request, response, failure, surface);
      return { deviations: [], failure: failure.message };
    }
  };

  async function checked(
    request: IncomingMessage,
    sent: BodyCopy,
    answer: IncomingMessage,
    received: BodyCopy,
    time: Date,
  ): Promise<Checked & { status: number }> {
    const { method = 'GET', headers } = request;
    const [path = '', ...query] = originForm(request.url ?? '/').split('?');
    const { statusCode: status = 0 } = answer;
    const outcome = await check(
      { method, path, query: query.join('?'), headers, body: await captured(sent, request) },
      { status, headers: answer.headers, body: await captured(received, answer) },
      time,
    );
    return { ...outcome, status };
  }

  async function captured(copy: BodyCopy, { headers, complete }: IncomingMessage): Promise<CapturedBody> {
    if (!complete) return { notChecked: 'a body that was cut short' };
    const { bytes } = copy;
    return bytes ? decode(bytes, headers['content-encoding'], bodyLimit) : { notChecked: tooLong(bodyLimit) };
  }
}

/** A fault of ours must not end the proxy; its message may quote what passed. */
function notChecked({ name }: Error): { deviations: []; failure: string } {
  return {
    deviations: [],
    failure: `The check itself failed (${name}). This is a fault of colloquy; please report it.`,
  };
}

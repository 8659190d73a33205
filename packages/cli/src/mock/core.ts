import type { Surface } from '../surfaces.ts';
import { bodyText } from './body-text.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { errorAnswer } from './error-answer.ts';
import type { Engine, Exchange, MockAnswer, MockRequest } from './exchange.ts';
import type { Clock } from './latency.ts';
import type { Place } from './locate.ts';
import { redact } from './redact.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { tokenAnswer } from './token-answer.ts';
import type { Violation } from './violations.ts';

export interface CoreParts {
  locate(request: MockRequest): Place;
  engineOf(surface: Surface): Promise<Engine>;
  /** Milliseconds to wait before the next answer. */
  delay(): number;
  clock: Clock;
  /** Ends all waiting when it aborts. */
  hurry: AbortSignal;
  onExchange: ((exchange: Exchange) => void) | undefined;
}

interface Outcome {
  answer: MockAnswer;
  surface?: string | undefined;
  violations?: readonly Violation[];
}

/** Answers any request, and never throws. */
export function createCore({ locate, engineOf, delay, clock, hurry, onExchange }: CoreParts) {
  return async (request: MockRequest): Promise<MockAnswer> => {
    const received = clock.now();
    const milliseconds = delay();
    if (milliseconds > 0) await clock.wait(milliseconds, hurry);
    const { answer, surface, violations = [] } = await outcomeOf(request);
    tell({
      time: new Date(received).toISOString(),
      surface,
      method: request.method,
      path: redact(request.target),
      status: answer.status,
      milliseconds: clock.now() - received,
      violations,
    });
    return finished(answer, request);
  };

  /** What a listener throws is not a client's business: it goes where errors go that nobody catches. */
  function tell(exchange: Exchange): void {
    try {
      onExchange?.(exchange);
    } catch (error) {
      process.nextTick(() => {
        throw error;
      });
    }
  }

  async function outcomeOf(request: MockRequest): Promise<Outcome> {
    const preflight = preflightHeaders(request.method, request.headers);
    if (preflight) return { answer: { status: 204, headers: preflight, body: '' } };
    const place = locate(request);
    const surface = place.surface?.surface;
    try {
      return { surface, answer: await operationAnswer(request, place) };
    } catch (error) {
      const refusal = refusalOf(error);
      const answer = errorAnswer(refusal, place.shape, request.headers.accept);
      return { surface, answer, violations: refusal.violations };
    }
  }

  async function operationAnswer(
    { headers, body }: MockRequest,
    { shape, query, tokenEndpoint, operation }: Place,
  ): Promise<MockAnswer> {
    if (operation instanceof Refusal) throw operation;
    const text = await bodyText(body, headers);
    if (tokenEndpoint) return tokenAnswer(tokenEndpoint, text, headers['content-type']);
    const engine = await engineOf(shape);
    return engine({ ...operation, query, headers, body: text });
  }
}

function finished({ status, headers, body }: MockAnswer, { method, headers: sent }: MockRequest): MockAnswer {
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return {
    status,
    headers: { ...headers, ...length, ...corsHeaders(sent, Object.keys(headers)) },
    body: method === 'HEAD' ? '' : body,
  };
}

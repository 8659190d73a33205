import type { ActionName } from '../../generated/rtm.ts';
import { AnswerRules } from './answer-rules.ts';
import { type CheckedRequest, checkRequest, isAction } from './check-request.ts';
import type { Connection } from './connection.ts';
import { Moments } from './moments.ts';
import { RtmRefusal } from './rtm-refusal.ts';
import { parseRequest, type RtmRequest } from './rtm-request.ts';
import { failure, success } from './rtm-response.ts';

/** What can be waited for: an answered action, a new connection, the end of one. */
export type RtmMoments = Record<ActionName, RtmRequest> & { connection: undefined; close: undefined };

/** Takes what clients send, keeps it, and answers. */
export class Desk {
  readonly rules = new AnswerRules();
  readonly moments = new Moments<RtmMoments>();
  readonly received: Partial<RtmRequest>[] = [];
  readonly logins: unknown[] = [];
  readonly #admits: (token: string) => boolean;
  readonly #keep: number;

  constructor(admits: (token: string) => boolean, keep: number) {
    this.#admits = admits;
    this.#keep = keep;
  }

  receive(connection: Connection, data: unknown): void {
    let request: Partial<RtmRequest> = {};
    const refuse = (error: unknown) => this.#reply(connection, request, failure(request, error));
    try {
      request = parseRequest(data);
      this.#remember(request);
      const checked = checkRequest(request, connection.isLoggedIn);
      const done = (payload: unknown) => {
        const answer = success(checked, payload);
        if (checked.action === 'login') connection.isLoggedIn = true;
        this.#reply(connection, checked, answer);
      };
      const payload = this.#payload(checked);
      if (payload instanceof Promise) payload.then(done).catch(refuse);
      else done(payload);
    } catch (error) {
      refuse(error);
    }
  }

  #payload(request: CheckedRequest): unknown {
    if (request.action === 'login' && !this.#admits((request.payload as { token: string }).token)) {
      throw new RtmRefusal('authentication', 'The access token is not valid.');
    }
    return this.rules.answerTo(request);
  }

  #reply(connection: Connection, request: Partial<RtmRequest>, answer: string): void {
    connection.send(answer);
    if (isAction(request.action)) this.moments.happened(request.action, request as RtmRequest);
  }

  #remember(request: Partial<RtmRequest>): void {
    keepLast(this.received, request, this.#keep);
    if (request.action === 'login') keepLast(this.logins, request.payload, this.#keep);
  }
}

function keepLast<T>(list: T[], item: T, limit: number): void {
  list.push(item);
  if (list.length > limit) list.shift();
}

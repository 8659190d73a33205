import { type ActionName, answers } from '../../generated/rtm.ts';
import { type CheckedRequest, isAction, unknownAction } from './check-request.ts';

/**
 * Gives the payload of an answer, undefined for one without payload; now or, as a promise, later. What it throws is the
 * answer too: an `RtmRefusal` as it is, anything else as an internal error.
 */
export type AnswerRule = (payload: unknown, request: CheckedRequest) => unknown;

interface CountedRule {
  action: ActionName;
  rule: AnswerRule;
  /** How often it is still to be used. */
  left: number;
}

/** What the server answers: the documented samples, and what a test wants instead. The newest rule comes first. */
export class AnswerRules {
  readonly #rules: CountedRule[] = [];

  /** Adds a rule, and returns what takes it away again. */
  add(action: ActionName, rule: AnswerRule, times: number): () => void {
    if (!isAction(action)) throw new RangeError(unknownAction(action));
    const counted = { action, rule, left: times };
    this.#rules.unshift(counted);
    return () => this.#remove(counted);
  }

  answerTo(request: CheckedRequest): unknown {
    const counted = this.#rules.find(({ action }) => action === request.action);
    if (!counted) return answers[request.action];
    counted.left -= 1;
    if (counted.left <= 0) this.#remove(counted);
    return counted.rule(request.payload, request);
  }

  #remove(rule: CountedRule): void {
    const index = this.#rules.indexOf(rule);
    if (index >= 0) this.#rules.splice(index, 1);
  }
}

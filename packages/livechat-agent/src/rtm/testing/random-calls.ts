import { AbortedError } from '@colloquy/core';
import type { RtmServer } from '@colloquy/sandbox/rtm';
import type { LiveChatRtm } from '../../../generated/rtm.ts';
import { CallTimeoutError } from '../errors/call-timeout-error.ts';
import { DisconnectedError } from '../errors/disconnected-error.ts';
import { say, textOf, textsIn } from './messages.ts';
import type { Promises } from './promises.ts';
import type { Random } from './random.ts';

/** Messages, each with another text, which the server repeats at once, later, or never. */
export class RandomCalls {
  readonly #outcomes = new Map<string, PromiseSettledResult<unknown> | undefined>();
  readonly #held: (() => void)[] = [];
  readonly #random: Random;
  readonly #server: RtmServer;

  constructor(random: Random, server: RtmServer) {
    this.#random = random;
    this.#server = server;
    server.answer('send_event', (payload) => {
      const answer = { thread_id: textOf(payload) };
      if (random.isLucky(0.6)) return answer;
      return new Promise((resolve) => this.#held.push(() => resolve(answer)));
    });
  }

  make(rtm: LiveChatRtm, promises: Promises, signal: AbortSignal | undefined): void {
    const text = String(this.#outcomes.size);
    const timeout = this.#random.pick([undefined, 100, 5_000, Number.POSITIVE_INFINITY]);
    this.#outcomes.set(text, undefined);
    void promises.add(say(rtm, text, { signal, timeout }), (outcome) => this.#outcomes.set(text, outcome));
  }

  /** Gives one of the answers that are held back. */
  answer(): void {
    const [give] = this.#held.splice(this.#random.below(this.#held.length), 1);
    give?.();
  }

  /** What is wrong with the outcomes. */
  *faults(): Generator<string> {
    const received = textsIn(this.#server);
    const ordered = received.toSorted((a, b) => Number(a) - Number(b));
    if (received.join() !== ordered.join()) yield `messages were sent as ${received}`;
    for (const [text, outcome] of this.#outcomes) {
      const times = received.filter((other) => other === text).length;
      if (times > 1) yield `message ${text} was sent ${times} times`;
      if (!outcome) yield `message ${text} has no outcome`;
      else if (outcome.status === 'rejected') yield* faultsOf(outcome.reason, text, times);
      else if ((outcome.value as { thread_id: string }).thread_id !== text) yield `message ${text} got another answer`;
      else if (times === 0) yield `message ${text} was answered, but not sent`;
    }
  }
}

function* faultsOf(error: unknown, text: string, times: number): Generator<string> {
  if (error instanceof AbortedError) return;
  if (!(error instanceof DisconnectedError || error instanceof CallTimeoutError)) yield `message ${text}: ${error}`;
  else if (times > 0 && !error.mayHaveBeenExecuted) yield `message ${text} was sent, but not by its error: ${error}`;
}

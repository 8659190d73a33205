import type { Promises } from './promises.ts';
import type { Scene } from './scene.ts';
import { settled } from './stopped-timers.ts';

/** Pushes with numbers, to which a handler and a loop listen. */
export class RandomPushes {
  readonly #scene: Scene;
  readonly #handled: number[] = [];
  readonly #looped: number[] = [];
  readonly #missed: number[] = [];
  #count = 0;

  constructor(scene: Scene, promises: Promises) {
    this.#scene = scene;
    scene.rtm.on('thread_closed', ({ chat_id }) => this.#handled.push(Number(chat_id)));
    void promises.add(this.#loop());
  }

  /** Pushes, and waits for the push where nothing keeps it back. */
  async push(isStalled: boolean): Promise<void> {
    const { rtm, server } = this.#scene;
    this.#count += 1;
    const number = this.#count;
    const isReady = rtm.state === 'ready' && !isStalled;
    const push = { chat_id: String(number), thread_id: 'a-thread', user_id: 'a-user' };
    const listening = server.push('thread_closed', push);
    if (!isReady || listening === 0) return;
    await settled();
    if (this.#handled.at(-1) !== number) this.#missed.push(number);
  }

  *faults(): Generator<string> {
    for (const number of this.#missed) yield `push ${number} was not heard`;
    for (const heard of [this.#handled, this.#looped]) {
      const isRising = heard.every((number, index) => index === 0 || number > Number(heard[index - 1]));
      if (!isRising) yield `pushes were heard as ${heard}`;
    }
  }

  async #loop(): Promise<void> {
    for await (const { chat_id } of this.#scene.rtm.pushes('thread_closed')) this.#looped.push(Number(chat_id));
  }
}

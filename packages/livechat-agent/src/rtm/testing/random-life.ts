import { getEventListeners } from 'node:events';
import { disconnectReasons, errorTypes } from '@colloquy/sandbox/rtm';
import { Promises } from './promises.ts';
import type { Random } from './random.ts';
import { RandomCalls } from './random-calls.ts';
import { RandomPushes } from './random-pushes.ts';
import { createScene, type Scene } from './scene.ts';
import { settled } from './stopped-timers.ts';

/** A client and a server to which anything may happen, and what can be said of them. */
export class RandomLife {
  /** What must not be. */
  readonly faults: string[] = [];
  readonly #random: Random;
  readonly #scene: Scene;
  readonly #calls: RandomCalls;
  readonly #pushes: RandomPushes;
  readonly #promises = new Promises();
  readonly #controllers = [new AbortController()];
  #isStalled = false;
  #isOver = false;

  constructor(random: Random) {
    this.#random = random;
    const options = {
      token: random.pick(['a-token', () => this.#token()]),
      whenDisconnected: random.pick(['wait', 'fail'] as const),
      timeout: random.pick([500, 15_000, Number.POSITIVE_INFINITY]),
    };
    const isGood = () => !random.isLucky(0.05);
    this.#scene = createScene(options, { controlFrames: random.isLucky(0.5), tokens: isGood });
    this.#scene.timers.chance = random.next();
    this.#calls = new RandomCalls(random, this.#scene.server);
    this.#pushes = new RandomPushes(this.#scene, this.#promises);
  }

  /** One more thing happens. */
  async step(): Promise<void> {
    const { rtm, server } = this.#scene;
    const isOff = rtm.state === 'idle' || rtm.state === 'closed';
    if (isOff && this.#random.isLucky(0.5)) this.#connect();
    await this.#random.pick(this.#random.isLucky(0.8) ? this.#everyday : this.#mishaps)();
    if (this.#random.isLucky(0.7)) await settled();
    this.#check(server.connections <= 1, `${server.connections} sockets are live`);
  }

  /** All is over, and must leave nothing behind. */
  async end(): Promise<void> {
    const { rtm, server, timers } = this.#scene;
    this.#isOver = true;
    rtm.close();
    server.resume();
    server.drop();
    await settled();
    const listeners = this.#controllers.flatMap(({ signal }) => getEventListeners(signal, 'abort'));
    this.#check(this.#promises.open === 0, `${this.#promises.open} promises are open`);
    this.#check(timers.size === 0, `${timers.size} timers are left`);
    this.#check(server.listeners === 0, `${server.listeners} listeners of sockets are left`);
    this.#check(listeners.length === 0, `${listeners.length} listeners of signals are left`);
    this.#check(server.mostConnections <= 1, `${server.mostConnections} sockets were live`);
    this.faults.push(...this.#calls.faults(), ...this.#pushes.faults());
  }

  get #everyday(): readonly (() => unknown)[] {
    const random = this.#random;
    const { server, timers } = this.#scene;
    const say = () => this.#say();
    const push = () => this.#pushes.push(this.#isStalled);
    return [
      ...[say, say, say, push, push],
      () => this.#calls.answer(),
      () => timers.pass(random.pick([0, 100, 1_000, 10_000, 20_000, 60_000])),
      () => timers.pass(random.below(5_000)),
      () => server.allow(),
      () => this.#resume(),
    ];
  }

  get #mishaps(): readonly (() => unknown)[] {
    const random = this.#random;
    const { rtm, server } = this.#scene;
    const close = () => rtm.close();
    const connect = () => this.#connect();
    const restart = () => {
      close();
      connect();
    };
    const handle = (deed: () => unknown) => () => this.#isOver || deed();
    return [
      close,
      () => random.pick(this.#controllers).abort(),
      () => server.drop(),
      () => server.close(random.pick([1000, 1001, 1011, 4000])),
      () => server.disconnect(random.pick([...disconnectReasons, 'not_yet_known', 'constructor'])),
      () => server.fail('login', { type: random.pick([...errorTypes, 'not_yet_known']), message: 'No.' }, 1),
      () => server.refuse(),
      () => this.#stall(),
      () => void server.next('login').then(handle(random.pick([close, restart, () => server.drop()]))),
      () => rtm.once('state', handle(random.pick([close, connect, () => this.#say()]))),
      () => rtm.once('agent_disconnected', handle(random.pick([close, connect, restart]))),
    ];
  }

  #check(isFine: boolean, fault: string): void {
    if (!isFine) this.faults.push(fault);
  }

  async #token(): Promise<string> {
    if (this.#random.isLucky(0.1)) throw new Error('There is no token.');
    return this.#random.pick(['a-token', 'another-token', '']);
  }

  #signal(): AbortSignal | undefined {
    if (this.#random.isLucky(0.3)) this.#controllers.push(new AbortController());
    return this.#random.isLucky(0.5) ? undefined : this.#controllers.at(-1)?.signal;
  }

  #say(): void {
    this.#calls.make(this.#scene.rtm, this.#promises, this.#signal());
  }

  #connect(): void {
    const timeout = this.#random.pick([undefined, 50, 5_000, Number.POSITIVE_INFINITY]);
    void this.#promises.add(this.#scene.rtm.connect({ timeout, signal: this.#signal() }));
  }

  #stall(): void {
    this.#isStalled = true;
    this.#scene.server.stall();
  }

  #resume(): void {
    this.#isStalled = false;
    this.#scene.server.resume();
  }
}

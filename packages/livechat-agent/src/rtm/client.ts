import type { LoginResponse } from '../../generated/models.ts';
import type { RtmActions, RtmPushes } from '../../generated/rtm.ts';
import { type Connection, createConnection } from './connection.ts';
import { Emitter, type Handler } from './emitter.ts';
import { DisconnectedError } from './errors/disconnected-error.ts';
import type { RtmEvents, RtmState } from './events.ts';
import type { Push } from './message.ts';
import { attachMethods } from './methods.ts';
import type { ConnectOptions, PushesOptions, RtmCallOptions, RtmOptions } from './options.ts';
import type { AnyPush } from './push.ts';
import { pushStream } from './push-stream.ts';
import { settingsOf } from './settings.ts';
import type { RtmSurface } from './surface.ts';
import { checkMilliseconds, within } from './within.ts';

/** What a realtime client can besides its methods. */
export class RtmClient extends Emitter<RtmEvents> {
  readonly #settings: ReturnType<typeof settingsOf>;
  readonly #knownPushes: ReadonlySet<string>;
  readonly #connection: Connection;
  /** How many calls of connect() have no outcome yet. */
  #connecting = 0;

  constructor(surface: RtmSurface, options: RtmOptions) {
    super();
    this.#settings = settingsOf(surface, options);
    this.#knownPushes = new Set(surface.pushes.trim().split('\n'));
    this.#connection = createConnection(this.#settings, {
      tell: (name, value) => this.tell(name, value as never),
      pushed: (push) => this.#pushed(push),
    });
    attachMethods(this, surface);
  }

  get state(): RtmState {
    return this.#connection.state;
  }

  /** Connects and logs in, and from then on stays connected. Gives what the server tells at login. */
  async connect({ signal, timeout = 30_000 }: ConnectOptions = {}): Promise<LoginResponse> {
    checkMilliseconds({ timeout });
    if (this.state === 'ready') return this.#connection.login as LoginResponse;
    let last: Error | undefined;
    const late = () => {
      const why = last ? ` ${last.message}` : '';
      return new DisconnectedError(
        `connect got no connection to ${new URL(this.#settings.url).host} within ${timeout} ms.${why}`,
        { cause: last },
      );
    };
    const loggedIn = within<LoginResponse>(
      this.#settings.timers,
      'connect',
      { timeout, signal },
      late,
      (resolve, reject) => {
        this.#connecting += 1;
        const stopLogin = this.on('login', resolve);
        const stopState = this.on('state', ({ to, error }) => {
          last = error ?? last;
          if (to === 'closed') reject(error ?? new DisconnectedError('The client was closed.'));
        });
        return () => {
          this.#connecting -= 1;
          stopLogin();
          stopState();
        };
      },
    );
    if (!signal?.aborted) this.#connection.open();
    try {
      return await loggedIn;
    } catch (error) {
      // Nobody knows of a connection that comes now, and would close it.
      const { state, login } = this.#connection;
      if (state !== 'closed' && !login && !this.#connecting) this.#connection.close();
      throw error;
    }
  }

  /** Ends the connection. Calls without an answer fail, loops over pushes end. */
  close(): void {
    this.#connection.forget();
    this.#connection.close();
  }

  /** Sends an action by the vendor's name for it. */
  async request<Action extends keyof RtmActions>(
    action: Action,
    payload: RtmActions[Action]['request'],
    { timeout = this.#settings.timeout, signal, author_id }: RtmCallOptions = {},
  ): Promise<RtmActions[Action]['response']> {
    checkMilliseconds({ timeout });
    const { state } = this;
    const { whenDisconnected } = this.#settings;
    const isOff = state === 'idle' || state === 'closed';
    if (isOff || (state !== 'ready' && whenDisconnected === 'fail')) {
      throw new DisconnectedError(
        `${action} was not sent: the client is ${state}.${isOff ? ' Call connect() first.' : ''}`,
      );
    }
    return this.#connection.call({ action, payload, author_id }, { timeout, signal }) as Promise<never>;
  }

  /** Calls a handler for every push, those included that the spec does not know; gives what takes it away. */
  onAny(handler: Handler<AnyPush>): () => void {
    return this.on('push', handler);
  }

  /** Pushes of a name from now on, for a `for await` loop. They are kept until the loop comes for them. */
  pushes<Name extends keyof RtmPushes>(
    name: Name,
    options: PushesOptions = {},
  ): AsyncGenerator<RtmPushes[Name], void, void> {
    return pushStream(options, ({ push, end }) => {
      const stopPushes = this.on(name, push);
      const stopState = this.on('state', ({ to, error }) => to === 'closed' && end(error));
      queueMicrotask(() => this.state === 'closed' && end());
      return () => {
        stopPushes();
        stopState();
      };
    });
  }

  #pushed({ action, payload }: Push): void {
    const isKnown = this.#knownPushes.has(action);
    if (isKnown) this.tell(action as keyof RtmPushes, payload as never);
    this.tell('push', { isKnown, action, payload } as AnyPush);
  }
}

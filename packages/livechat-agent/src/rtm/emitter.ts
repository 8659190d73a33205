/** May be asynchronous. What it gives is of no interest, unless it fails. */
export type Handler<Value> = (value: Value) => unknown;

/** Something that can be listened to, by name. */
export class Emitter<Events extends { error: unknown }> {
  readonly #handlers = new Map<keyof Events, Map<Handler<never>, Handler<never>>>();

  /** Calls a handler whenever it happens; gives what takes the handler away. Added twice, it is called once, as it was added last. */
  on<Name extends keyof Events>(name: Name, handler: Handler<Events[Name]>): () => void {
    return this.#add(name, handler, handler);
  }

  /** Calls a handler the next time it happens; gives what takes the handler away. */
  once<Name extends keyof Events>(name: Name, handler: Handler<Events[Name]>): () => void {
    return this.#add(name, handler, (value: Events[Name]) => {
      this.off(name, handler);
      return handler(value);
    });
  }

  off<Name extends keyof Events>(name: Name, handler: Handler<Events[Name]>): void {
    this.#handlers.get(name)?.delete(handler);
  }

  /** Tells all who listen; false if nobody does. */
  protected tell<Name extends keyof Events>(name: Name, value: Events[Name]): boolean {
    const handlers = this.#handlers.get(name) ?? new Map();
    const { size } = handlers;
    for (const [handler, called] of [...handlers]) {
      // Another handler may have taken it away.
      if (handlers.has(handler)) void this.#run(called, name, value);
    }
    return size > 0;
  }

  #add(name: keyof Events, handler: Handler<never>, called: Handler<never>): () => void {
    const handlers = this.#handlers.get(name) ?? new Map();
    this.#handlers.set(name, handlers.set(handler, called));
    return () => handlers.delete(handler);
  }

  /** One handler that fails does not keep others from hearing. */
  async #run<Name extends keyof Events>(
    handler: Handler<Events[Name]>,
    name: Name,
    value: Events[Name],
  ): Promise<void> {
    try {
      await handler(value);
    } catch (error) {
      if (name === 'error' || !this.tell('error', error)) console.error(error);
    }
  }
}

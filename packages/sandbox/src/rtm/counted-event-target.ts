type Add = Parameters<EventTarget['addEventListener']>;
type Remove = Parameters<EventTarget['removeEventListener']>;

/** An event target that knows how many listeners it has. */
export class CountedEventTarget extends EventTarget {
  readonly #listeners = new Map<string, Set<unknown>>();

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  override addEventListener(...[type, listener, options]: Add): void {
    const { once = false, signal = undefined } = typeof options === 'object' ? options : {};
    if (!listener || signal?.aborted) return;
    super.addEventListener(type, listener, options);
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    const forget = () => this.#forget(type, listener);
    if (once) super.addEventListener(type, forget, { once });
    signal?.addEventListener('abort', forget, { once: true });
  }

  override removeEventListener(...[type, listener, options]: Remove): void {
    super.removeEventListener(type, listener, options);
    this.#forget(type, listener);
  }

  #forget(type: string, listener: unknown): void {
    this.#listeners.get(type)?.delete(listener);
  }

  /** Listens without being counted. */
  protected listen(type: string, listener: (event: Event) => void): void {
    super.addEventListener(type, listener);
  }
}

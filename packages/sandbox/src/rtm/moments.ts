/** Lets tests wait for what happens at the server, without asking again and again. */
export class Moments<Values extends object> {
  readonly #waiting = new Map<keyof Values, ((value: never) => void)[]>();

  /** Resolves when it happens next. */
  next<Name extends keyof Values>(name: Name): Promise<Values[Name]> {
    return new Promise((resolve) => {
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), resolve]);
    });
  }

  happened<Name extends keyof Values>(name: Name, value: Values[Name]): void {
    const waiting = this.#waiting.get(name) ?? [];
    this.#waiting.delete(name);
    for (const resolve of waiting) resolve(value as never);
  }
}

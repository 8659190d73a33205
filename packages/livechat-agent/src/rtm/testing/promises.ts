/** Promises of which a test must know that all are settled. */
export class Promises {
  #open = 0;

  get open(): number {
    return this.#open;
  }

  async add(promise: Promise<unknown>, settled: (outcome: PromiseSettledResult<unknown>) => void = () => {}) {
    this.#open += 1;
    const [outcome] = await Promise.allSettled([promise]);
    this.#open -= 1;
    settled(outcome);
  }
}

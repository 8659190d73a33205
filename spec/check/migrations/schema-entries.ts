import { listOf, type SchemaEntry } from './migration.ts';

/** The schemas that have an entry. They are not compared again inside others, but have to stand opposite each other. */
export class SchemaEntries {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly #all: SchemaEntry[];
  readonly #used = new Set<SchemaEntry>();

  constructor(entries: SchemaEntry[]) {
    this.#all = entries;
    this.from = new Set(entries.flatMap((entry) => entry.from));
    this.to = new Set(entries.flatMap((entry) => entry.to));
  }

  /** The entry for one of the old schemas and one of the new ones, which it takes to be of use. */
  use(from: Iterable<string>, to: Iterable<string>): SchemaEntry | undefined {
    const found = this.#all.find((entry) => meet(entry.from, from) && meet(entry.to, to));
    if (found) this.#used.add(found);
    return found;
  }

  isUsed(entry: SchemaEntry): boolean {
    return this.#used.has(entry);
  }
}

const meet = (names: string | string[], others: Iterable<string>) =>
  [...others].some((name) => listOf(names).includes(name));

import { editDistance } from './mock/edit-distance.ts';
import { UsageError } from './usage-error.ts';

const letters = { replace: (from: string, to: string) => (from === to ? 0 : 1), insert: 1 };

/** The candidate that a typing mistake most likely turned into this word; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '') return undefined;
  const [best] = candidates
    .map((candidate) => ({ candidate, edits: candidate.startsWith(word) ? 0 : editDistance(word, candidate, letters) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 2)
    .sort((a, b) => a.edits - b.edits);
  return best?.candidate;
}

/** Nothing has the name; the message says which may be meant, and all there are. */
export function unknownName(what: string, name: string, names: readonly string[]): UsageError {
  const guess = nearest(name, names);
  const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
  return new UsageError(`There is no ${what} "${name}".${hint} There are: ${names.join(', ')}.`);
}

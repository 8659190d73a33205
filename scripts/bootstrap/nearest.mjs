/**
 * @param {string} word
 * @param {readonly string[]} known
 * @returns {string | undefined} the known word that a typing mistake most likely turned into this one
 */
export function nearest(word, known) {
  const [best] = known
    .map((candidate) => ({ candidate, edits: candidate.startsWith(word) ? 0 : editsBetween(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 2)
    .sort((a, b) => a.edits - b.edits);
  return word === '' ? undefined : best?.candidate;
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {number} the Levenshtein distance
 */
function editsBetween(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...to].entries()) {
      const replaced = Number(row[j]) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, Number(row[j + 1]) + 1, Number(next[j]) + 1));
    }
    row = next;
  }
  return Number(row.at(-1));
}

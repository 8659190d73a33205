interface Costs<T> {
  replace: (from: T, to: T) => number;
  insert: number;
}

/** What it costs to make one list of another: 0 if they are the same. */
export function editDistance<T>(from: ArrayLike<T>, to: ArrayLike<T>, { replace, insert }: Costs<T>): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index * insert);
  for (let row = 0; row < from.length; row += 1) {
    const current = [(row + 1) * insert];
    for (let column = 0; column < to.length; column += 1) {
      current.push(
        Math.min(
          (previous[column] ?? 0) + replace(from[row] as T, to[column] as T),
          (previous[column + 1] ?? 0) + insert,
          (current[column] ?? 0) + insert,
        ),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

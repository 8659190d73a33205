/** Events or threads in the order of the server, which does not send them so. Two can have the same `timestamp`, so that is no order. */
export function inOrder<Item extends { order: number }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.order - b.order);
}

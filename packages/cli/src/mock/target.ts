/** A request's target in its parts. */
export function parseTarget(target: string): { path: string; query: URLSearchParams } {
  const local = localTarget(target).replace(/#.*$/s, '');
  const mark = local.indexOf('?');
  const path = mark === -1 ? local : local.slice(0, mark);
  return { path: path || '/', query: new URLSearchParams(mark === -1 ? '' : local.slice(mark + 1)) };
}

/** A target without scheme and host, which a client sends to what it takes for a proxy. */
export function localTarget(target: string): string {
  return target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
}

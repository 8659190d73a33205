import type { Surface } from '../surfaces.ts';
import { type NearPath, nearPaths } from './near-paths.ts';
import { Refusal } from './refusal.ts';
import type { Found } from './router.ts';
import { tokenSurfaces } from './token-surfaces.ts';

interface UnknownPath {
  /** The surface that is most likely meant. */
  near: Surface | undefined;
  refusal: Refusal;
}

/** Refuses a path that no served surface has, with those that may be meant. */
export function unknownPath(
  method: string,
  path: string,
  served: readonly Surface[],
  elsewhere: Found | undefined,
): UnknownPath {
  const near = elsewhere ? [] : nearPaths(method, path, [...served, ...tokenSurfaces(served)]);
  const empty = /.\/\/./.test(path) ? ', where a part is empty' : '';
  const hint = elsewhere ? notServed(elsewhere.surface, served) : near.length > 0 ? nearTo(near) : beginnings(served);
  return {
    near: near[0]?.surface,
    refusal: new Refusal(404, `There is no ${method} ${clipped(path)}${empty}. ${hint}`),
  };
}

function notServed({ surface }: Surface, served: readonly Surface[]): string {
  return `It is a path of ${surface}, which is not served here. Served: ${served.map((other) => other.surface).join(', ')}.`;
}

function nearTo(paths: readonly NearPath[]): string {
  return `Near: ${paths.map(({ text, surface }) => `${text} (${surface.surface})`).join('; ')}.`;
}

function beginnings(served: readonly Surface[]): string {
  return `Paths begin with: ${served.map(({ surface, basePath }) => `${basePath || '/'} (${surface})`).join(', ')}.`;
}

const clipped = (path: string) => (path.length > 200 ? `${path.slice(0, 200)}…` : path);

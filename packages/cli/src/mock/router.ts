import type { Surface } from '../surfaces.ts';

/** An operation's path, and how a request spells it. */
export interface Found {
  surface: Surface;
  /** As the spec has it: `/agents/{login}`. */
  template: string;
  methods: string[];
  /** Path below the base path, with the spec's spelling of all that is fixed. */
  path: string;
}

interface Base {
  surface: Surface;
  segments: string[];
  routes: Route[];
}

interface Route {
  template: string;
  segments: string[];
  methods: string[];
}

/** Finds the operations that a path, without its query, leads to. */
export function createRouter(surfaces: readonly Surface[]): (path: string) => Found | undefined {
  const bases = surfaces.flatMap(basesOf).sort((a, b) => b.segments.length - a.segments.length);
  return (path) => {
    const segments = segmentsOf(path.replace(/\/+$/, ''));
    for (const base of bases) {
      const rest = below(base, segments);
      const route = rest && base.routes.find((candidate) => fits(candidate, rest, base.surface));
      if (rest && route) return found(base.surface, route, rest);
    }
    return undefined;
  };
}

function basesOf(surface: Surface): Base[] {
  const routes = Object.entries(surface.paths).map(([template, methods]) => {
    return { template, methods, segments: segmentsOf(template) };
  });
  routes.sort((a, b) => fixedParts(b).localeCompare(fixedParts(a)));
  return [surface.basePath, ...surface.basePathAliases].map((basePath) => {
    return { surface, routes, segments: segmentsOf(basePath) };
  });
}

/** Sorts `/visitors/chatting` before `/visitors/{id}`. */
const fixedParts = ({ segments }: Route) => segments.map((segment) => (isVariable(segment) ? '0' : '1')).join('');

/** What follows the base path. A slash too many between the two comes from joining them, and does not count. */
function below({ segments: base, surface }: Base, segments: readonly string[]): string[] | undefined {
  const rest = [...segments];
  for (const expected of base) {
    dropEmpty(rest);
    const segment = rest.shift();
    if (segment === undefined || !isSame(segment, expected, surface)) return undefined;
  }
  dropEmpty(rest);
  return rest;
}

function dropEmpty(segments: string[]): void {
  while (segments[0] === '') segments.shift();
}

function fits({ segments: expected }: Route, segments: readonly string[], surface: Surface): boolean {
  if (expected.length !== segments.length) return false;
  return expected.every((part, index) => {
    const segment = segments[index] ?? '';
    return isVariable(part) ? segment !== '' : isSame(segment, part, surface);
  });
}

function isSame(segment: string, expected: string, { caseInsensitive }: Surface): boolean {
  if (segment === expected) return true;
  const decoded = segment.includes('%') ? decodeURIComponent(segment) : segment;
  return decoded === expected || (caseInsensitive.paths && decoded.toLowerCase() === expected.toLowerCase());
}

function found(surface: Surface, { template, methods, segments }: Route, actual: readonly string[]): Found {
  const spelled = segments.map((segment, index) => (isVariable(segment) ? actual[index] : segment));
  return { surface, template, methods, path: `/${spelled.join('/')}` };
}

export const isVariable = (segment: string) => segment.startsWith('{');

/** `/agents/{login}` as `agents`, `{login}`. */
export const segmentsOf = (path: string) => (path === '' ? [] : path.split('/').slice(1));

import { decodePath } from '../../http/decode-path.ts';
import { createRouter, isVariable, segmentsOf } from '../../mock/router.ts';
import type { Surface } from '../../surfaces.ts';
import type { Operation } from './contract.ts';
import { isWord } from './shown.ts';

/** What the spec has at the path of a request. */
export interface Route {
  /** The path as the spec writes it. A path that it does not have is written with nothing private in it. */
  template: string;
  operation?: Operation;
  pathValues: Record<string, string>;
  /** Methods that the path has. Empty if the spec does not have the path. */
  methods: string[];
}

/** Finds the operation that a method and a path stand for. */
export function createRoute(surface: Surface, operations: readonly Operation[]) {
  const find = createRouter([surface]);
  const templates = Object.keys(surface.paths).map((template) => segmentsOf(surface.basePath + template));
  return (method: string, path: string): Route => {
    const found = decodePath(path) !== undefined ? find(path) : undefined;
    if (!found) return { template: shownPath(path, templates), pathValues: {}, methods: [] };
    const operation = operations.find((one) => one.method === method && one.path === found.template);
    return {
      template: surface.basePath + found.template,
      pathValues: valuesIn(found.path, found.template),
      methods: found.methods,
      ...(operation && { operation }),
    };
  };
}

function valuesIn(path: string, template: string): Record<string, string> {
  const actual = segmentsOf(path);
  const values = segmentsOf(template).flatMap((segment, index) =>
    isVariable(segment) ? [[segment.slice(1, -1), decodeURIComponent(actual[index] ?? '')]] : [],
  );
  return Object.fromEntries(values);
}

/** An unknown path without the values in it: as the nearest templates have it, then its words. */
function shownPath(path: string, templates: readonly string[][]): string {
  let near = [...templates];
  const shown = segmentsOf(path).map((segment, position) => {
    const fixed = near.filter((segments) => segments[position] === segment);
    const variable = near.filter((segments) => isVariable(segments[position] ?? ''));
    near = fixed.length > 0 ? fixed : variable;
    if (fixed.length > 0) return segment;
    return variable[0]?.[position] ?? (isWord(segment) ? segment : '{…}');
  });
  return `/${shown.slice(0, 20).join('/')}`;
}

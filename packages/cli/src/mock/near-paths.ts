import type { Surface } from '../surfaces.ts';
import { editDistance } from './edit-distance.ts';
import { isVariable, segmentsOf } from './router.ts';

/** A path that a request may have meant. */
export interface NearPath {
  surface: Surface;
  /** With its methods: `GET, POST /api/v2/livechat/campaigns`. */
  text: string;
}

const wanted = 3;
const mostSegments = 12;
const longestSegment = 60;

/** The paths most like a wrong one, the nearest first. None if nothing is like it. */
export function nearPaths(method: string, path: string, surfaces: readonly Surface[]): NearPath[] {
  const segments = segmentsOf(path.slice(0, mostSegments * longestSegment))
    .filter((segment) => segment !== '')
    .slice(0, mostSegments)
    .map((segment) => segment.slice(0, longestSegment));
  const costs = { replace: rememberedDifference(), insert: 0.9 };
  const candidates = surfaces.flatMap((surface) => {
    return Object.entries(surface.paths).map(([template, methods]) => {
      const expected = segmentsOf(surface.basePath + template);
      const distance = editDistance(segments, expected, costs);
      const unlikeness = distance / Math.max(segments.length, expected.length);
      const hasMethod = methods.includes(method);
      const text = `${hasMethod ? method : methods.join(', ')} ${surface.basePath}${template}`;
      return { surface, text, unlikeness: unlikeness + (hasMethod ? 0 : 0.01) };
    });
  });
  return candidates
    .filter(({ unlikeness }) => unlikeness < 0.5)
    .sort((a, b) => a.unlikeness - b.unlikeness)
    .slice(0, wanted);
}

/** Many paths have the same segments. */
function rememberedDifference(): (segment: string, expected: string) => number {
  const known = new Map<string, number>();
  return (segment, expected) => {
    const key = `${segment}/${expected}`;
    const result = known.get(key) ?? difference(segment, expected);
    known.set(key, result);
    return result;
  };
}

const unlike = 1.2;

function difference(segment: string, expected: string): number {
  if (segment === expected) return 0;
  if (isVariable(expected)) return 0.2;
  const [a, b] = [segment.toLowerCase(), expected.toLowerCase()];
  if (a === b) return 0.05;
  const length = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > length / 2) return unlike;
  const edits = editDistance(a, b, { replace: (from, to) => (from === to ? 0 : 1), insert: 1 });
  return edits > length / 2 ? unlike : edits / length;
}

import type { Surface } from '../surfaces.ts';
import { type Engine, type MockAnswer, type MockRequest, problem } from './exchange.ts';

type CreateEngine = (surface: Surface) => Promise<Engine>;

/**
 * Sends a request to the surface whose base path it has. Each surface has an engine of its own, made when it is
 * first used: Prism looks through all operations it knows at every call, and most users need one surface.
 */
export function createDispatcher(surfaces: readonly Surface[], createEngine: CreateEngine) {
  const engines = new Map<string, Promise<Engine>>();
  const longestFirst = [...surfaces].sort((a, b) => b.basePath.length - a.basePath.length);

  const engineOf = (surface: Surface): Promise<Engine> => {
    const known = engines.get(surface.surface);
    if (known) return known;
    const engine = createEngine(surface);
    engines.set(surface.surface, engine);
    engine.catch(() => engines.delete(surface.surface));
    return engine;
  };

  return async (request: MockRequest): Promise<MockAnswer> => {
    const found = longestFirst.find(
      ({ basePath }) => request.path === basePath || request.path.startsWith(`${basePath}/`),
    );
    if (!found) return problem(404, 'No such surface', unknownPath(request.path, surfaces));
    const engine = await engineOf(found);
    return engine({ ...request, path: request.path.slice(found.basePath.length) || '/' });
  };
}

function unknownPath(path: string, surfaces: readonly Surface[]): string {
  const known = surfaces.map(({ surface, basePath }) => `${basePath || '/'} (${surface})`).join(', ');
  return `No mocked API has the path ${path}. These begin with: ${known}.`;
}

import type { Surface } from '../surfaces.ts';
import type { Engine } from './exchange.ts';

type EngineOf = (surface: Surface) => Promise<Engine>;

/** Makes the engine of a surface when it is first used; most users need one surface. */
export function createEngines(create: EngineOf): EngineOf {
  const engines = new Map<string, Promise<Engine>>();
  return (surface) => {
    const known = engines.get(surface.surface);
    if (known) return known;
    const engine = create(surface);
    engines.set(surface.surface, engine);
    engine.catch(() => engines.delete(surface.surface));
    return engine;
  };
}

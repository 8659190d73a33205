import { readSpec } from '../specs.ts';
import { chooseSurfaces, readSurfaces, type Surface } from '../surfaces.ts';
import { createCore } from './core.ts';
import { createEngines } from './engines.ts';
import { errorAnswer } from './error-answer.ts';
import type { Exchange, MockAnswer, MockRequest } from './exchange.ts';
import { type Clock, createDelay, type Latency } from './latency.ts';
import { createLocator } from './locate.ts';
import type { Refusal } from './refusal.ts';

export interface EngineOptions {
  /** Ids of the surfaces to serve, such as `comm100-v2`. Default: all. */
  surfaces?: readonly string[];
  /** What makes the answers. Default and only one: `prism`. */
  engine?: 'prism';
  /** Answer with made-up data instead of documented samples, unless a request prefers otherwise. */
  dynamic?: boolean;
  /** Make the same data up for the same request. */
  seed?: number;
  /** Milliseconds to wait before each answer; or from how many to how many, at random. */
  latency?: Latency;
  /** Called after each exchange. */
  onExchange?: (exchange: Exchange) => void;
}

/** The mock as all shells see it. */
export interface PlainMock {
  surfaces: Surface[];
  answer(request: MockRequest): Promise<MockAnswer>;
  /** The answer to what is no request, in the shape of the surface that its target leads to; the first's without one. */
  refuse(refusal: Refusal, target?: string): MockAnswer;
  /** Ends all waiting for latency, now and later. */
  hurry(): void;
}

export async function createPlainMock(options: EngineOptions, clock: Clock): Promise<PlainMock> {
  const { dynamic = false, seed, latency = 0, onExchange } = options;
  const delay = createDelay(latency, clock.random);
  const known = await readSurfaces();
  const surfaces = chooseSurfaces(known, options.surfaces);
  const engineOf = createEngines(async ({ surface, caseInsensitive }) => {
    // Loading Prism takes longer than all else, so it waits for the first call.
    const { createPrismEngine } = await import('./prism-engine.ts');
    const document = await readSpec(`${surface}.dereferenced.json`);
    return createPrismEngine(document, { caseInsensitiveKeys: caseInsensitive.keys, dynamic, seed });
  });
  const hurry = new AbortController();
  const locate = createLocator(surfaces, known);
  return {
    surfaces,
    answer: createCore({ locate, engineOf, delay, clock, hurry: hurry.signal, onExchange }),
    refuse(refusal, target) {
      const place = target === undefined ? undefined : locate({ method: 'GET', target, headers: {}, body: undefined });
      return errorAnswer(refusal, place?.shape ?? (surfaces[0] as Surface));
    },
    hurry: () => hurry.abort(),
  };
}

import { chooseSurfaces, readDereferenced, readSurfaces, type Surface } from '../surfaces.ts';
import { UsageError } from '../usage-error.ts';
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
  /** The answer to what is no request at all, in the shape of the first surface. */
  refuse(refusal: Refusal): MockAnswer;
  /** Ends all waiting for latency, now and later. */
  hurry(): void;
}

export async function createPlainMock(options: EngineOptions, clock: Clock): Promise<PlainMock> {
  const { engine = 'prism', dynamic = false, seed, latency = 0, onExchange } = options;
  if (engine !== 'prism') throw new UsageError(`engine must be prism, not "${engine}".`);
  if (seed !== undefined && !Number.isFinite(seed)) throw new UsageError(`seed must be a number, not ${seed}.`);
  const delay = createDelay(latency, clock.random);
  const known = await readSurfaces();
  const surfaces = chooseSurfaces(known, options.surfaces);
  const engineOf = createEngines(async ({ surface, caseInsensitive }) => {
    // Loading Prism takes longer than all else, so it waits for the first call.
    const { createPrismEngine } = await import('./prism-engine.ts');
    const document = await readDereferenced(surface);
    return createPrismEngine(document, { caseInsensitiveKeys: caseInsensitive.keys, dynamic, seed });
  });
  const hurry = new AbortController();
  const locate = createLocator(surfaces, known);
  return {
    surfaces,
    answer: createCore({ locate, engineOf, delay, clock, hurry: hurry.signal, onExchange }),
    refuse: (refusal) => errorAnswer(refusal, surfaces[0] as Surface),
    hurry: () => hurry.abort(),
  };
}

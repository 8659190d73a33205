import { checkEngineOptions } from './check-options.ts';
import { createFetch } from './http/fetch.ts';
import { systemClock } from './mock/latency.ts';
import { createPlainMock, type EngineOptions } from './mock/plain-mock.ts';
import type { Surface } from './surfaces.ts';

/** A mock without a port. */
export interface Mock {
  surfaces: Surface[];
  /** Answers a request to any host by its path. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

/** Mocks the APIs within the process. */
export async function createMock(options: EngineOptions = {}, clock = systemClock): Promise<Mock> {
  checkEngineOptions(options);
  const { surfaces, answer } = await createPlainMock(options, clock);
  return { surfaces, fetch: createFetch(answer) };
}

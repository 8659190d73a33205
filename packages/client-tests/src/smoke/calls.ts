import { join } from 'node:path';
import { startCallsServer } from './calls-server.ts';
import type { Smoke } from './smoke.ts';

const file = { file: 'text', note: 'ü' };

/** A client calls, and is refused, redirected, and kept waiting. */
export const calls: Smoke = {
  program: join(import.meta.dirname, 'calls.mjs'),
  start: startCallsServer,
  expected: ({ streams }) => ({
    renewedAndRetried: 1,
    notFound: 404,
    timeout: 'timeout',
    redirect: 'api',
    aborted: 'aborted',
    updated: 'away',
    byPath: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09',
    blob: file,
    ...(streams && { stream: file }),
  }),
};

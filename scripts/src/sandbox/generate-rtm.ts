import { type Files, generatedFrom } from '../files.ts';
import type { AsyncBundle } from '../spec/asyncapi.ts';
import { compileRequestChecks } from './compile-request-checks.ts';
import { emitRtm } from './emit-rtm.ts';

/** What the sandbox knows of a realtime API. */
export async function generateRtm(surface: string, bundle: AsyncBundle): Promise<Files> {
  return generatedFrom(surface, 'generate-sandbox.ts', {
    'rtm.ts': emitRtm(bundle),
    'request-checks.ts': await compileRequestChecks(bundle),
  });
}

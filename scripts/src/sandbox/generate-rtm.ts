import type { Files } from '../files.ts';
import type { AsyncBundle } from '../spec/asyncapi.ts';
import { compileRequestChecks } from './compile-request-checks.ts';
import { emitRtm } from './emit-rtm.ts';

/** What the sandbox knows of a realtime API. */
export async function generateRtm(surface: string, bundle: AsyncBundle): Promise<Files> {
  const sources: Files = {
    'rtm.ts': emitRtm(bundle),
    'request-checks.ts': await compileRequestChecks(bundle),
  };
  const header = `// Generated from spec/${surface} by scripts/src/generate-sandbox.ts. Change the spec and run: npm run build`;
  return Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, `${header}\n\n${text.trimEnd()}\n`]));
}

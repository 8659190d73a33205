import openapiTS, { astToString } from 'openapi-typescript';
import type { Bundle } from '../spec/openapi.ts';
import { keepOpenEnums } from './open-enum.ts';

/** TypeScript of everything a bundle describes: `paths`, `components`, `operations`. */
export async function generateTypes(bundle: Bundle): Promise<string> {
  const nodes = await openapiTS(structuredClone(bundle) as never, {
    // A field with a default may be left out of a request; by itself the generator makes it mandatory.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  return astToString(nodes.map(keepOpenEnums));
}

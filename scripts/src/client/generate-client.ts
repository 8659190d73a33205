import { type Files, generatedFrom } from '../files.ts';
import { buildManifest } from '../manifest/build-manifest.ts';
import { typescriptSample } from '../samples/typescript.ts';
import type { AsyncBundle } from '../spec/asyncapi.ts';
import type { Bundle } from '../spec/openapi.ts';
import { generateTypes } from '../types/generate-types.ts';
import { splitReadWrite } from '../types/split-read-write.ts';
import { compileValidators } from '../validators/compile-validators.ts';
import { emitClient } from './emit-client.ts';
import { emitConnect } from './emit-connect.ts';
import { emitModels } from './emit-models.ts';
import { emitOperations } from './emit-operations.ts';
import { emitRtm } from './rtm/emit-rtm.ts';

/** All generated files of a client package. */
export async function generateClient(surface: string, bundle: Bundle, realtime?: AsyncBundle): Promise<Files> {
  const split = splitReadWrite(realtime ? withSchemasOf(realtime, bundle) : bundle);
  const manifest = buildManifest(surface, split);
  const sources: Files = {
    'types.ts': await generateTypes(split),
    'models.ts': emitModels(split, manifest),
    'connect.ts': emitConnect(manifest),
    'operations.ts': emitOperations(manifest),
    'client.ts': emitClient(split, manifest),
    ...(realtime && { 'rtm.ts': emitRtm(realtime) }),
    'validators.ts': await compileValidators(split, manifest),
  };
  for (const operation of manifest.operations) {
    sources[`samples/${operation.id}.ts`] = typescriptSample(manifest, operation);
  }
  return generatedFrom(surface, 'generate-client.ts', sources);
}

/** An object is written once in the specs, and is one type in the client. */
function withSchemasOf(realtime: AsyncBundle, bundle: Bundle): Bundle {
  const schemas = { ...realtime.components.schemas, ...bundle.components?.schemas };
  return { ...bundle, components: { ...bundle.components, schemas } };
}

import { emitClient } from '../client/emit-client.ts';
import { emitConnect } from '../client/emit-connect.ts';
import { emitModels } from '../client/emit-models.ts';
import { emitOperations } from '../client/emit-operations.ts';
import type { Files } from '../files.ts';
import { buildManifest } from '../manifest/build-manifest.ts';
import type { Bundle } from '../spec/openapi.ts';
import { generateTypes } from '../types/generate-types.ts';

/** The files of a client that say what can be called. */
export async function clientOf(bundle: Bundle): Promise<Files> {
  const manifest = buildManifest('chat', bundle);
  return {
    'types.ts': await generateTypes(bundle),
    'models.ts': emitModels(bundle, manifest),
    'connect.ts': emitConnect(manifest),
    'operations.ts': emitOperations(manifest),
    'client.ts': emitClient(bundle, manifest),
  };
}

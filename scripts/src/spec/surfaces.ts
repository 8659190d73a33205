import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '@redocly/openapi-core';

export const specFolder = fileURLToPath(new URL('../../../spec', import.meta.url));

export interface SpecSource {
  folder: string;
  config: Config;
  /** Root documents of each surface, in the order of redocly.yaml: OpenAPI, and AsyncAPI where it has a realtime part. */
  surfaces: { surface: string; root: string; asyncRoot?: string }[];
}

/** Reads which surfaces there are: spec/redocly.yaml lists them. */
export async function readSurfaces(folder = specFolder): Promise<SpecSource> {
  const config = await loadConfig({ configPath: `${folder}/redocly.yaml` });
  const apis = Object.entries(config.resolvedConfig.apis ?? {}).map(([name, { root }]) => ({ name, root }));
  const isRealtime = ({ root }: { root: string }) => root.endsWith('/asyncapi.yaml');
  const surfaces = apis
    .filter((api) => !isRealtime(api))
    .map(({ name: surface, root }) => {
      const realtime = apis.find((api) => api.root === `${surface}/asyncapi.yaml`);
      return { surface, root: `${folder}/${root}`, ...(realtime && { asyncRoot: `${folder}/${realtime.root}` }) };
    });
  return { folder, config, surfaces };
}

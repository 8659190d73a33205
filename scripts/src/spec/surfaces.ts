import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '@redocly/openapi-core';

export const specFolder = fileURLToPath(new URL('../../../spec', import.meta.url));

export interface SpecSource {
  folder: string;
  config: Config;
  /** Root document of each surface, in the order of redocly.yaml. */
  surfaces: { surface: string; root: string }[];
}

/** Reads which surfaces there are: spec/redocly.yaml lists them. */
export async function readSurfaces(folder = specFolder): Promise<SpecSource> {
  const config = await loadConfig({ configPath: `${folder}/redocly.yaml` });
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  return { folder, config, surfaces: apis.map(([surface, { root }]) => ({ surface, root: `${folder}/${root}` })) };
}

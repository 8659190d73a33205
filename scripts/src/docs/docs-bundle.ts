import type { Manifest } from '../manifest/manifest.ts';
import { curlSample } from '../samples/curl.ts';
import { typescriptSample } from '../samples/typescript.ts';
import { type Bundle, methods } from '../spec/openapi.ts';
import { type Discrepancy, discrepancySection } from './discrepancy-section.ts';

/** The bundle as the documentation shows it: with code samples, and with what the vendor's own docs contradict. */
export function docsBundle(bundle: Bundle, manifest: Manifest, discrepancies: readonly Discrepancy[]): Bundle {
  const copy = structuredClone(bundle);
  copy.info.description = [copy.info.description?.trim() ?? '', discrepancySection(discrepancies)].join('\n\n').trim();
  const byId = new Map(manifest.operations.map((operation) => [operation.id, operation]));
  for (const item of Object.values(copy.paths ?? {})) {
    for (const method of methods) {
      const operation = item[method];
      const described = operation && byId.get(operation.operationId);
      if (!described) continue;
      if (described.permission) operation.description += `\n\nNeeds the permission **${described.permission}**.`;
      operation['x-codeSamples'] = [
        { lang: 'typescript', label: 'TypeScript', source: typescriptSample(manifest, described) },
        { lang: 'curl', label: 'curl', source: curlSample(manifest, described) },
      ];
    }
  }
  return copy;
}

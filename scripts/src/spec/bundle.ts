import { lint, type NormalizedProblem, bundle as redoclyBundle } from '@redocly/openapi-core';
import { dereference } from './dereference.ts';
import type { Bundle } from './openapi.ts';
import { failOnProblems, unreadable } from './problems.ts';
import type { SpecSource } from './surfaces.ts';

// The generators rely on what these rules say. The rest is for `npm run lint`: a spec can be tried before it is tidy.
const structuralRules = [
  'struct',
  'no-unresolved-refs',
  'operation-operationId',
  'operation-operationId-unique',
  'path-parameters-defined',
  'security-defined',
  'colloquy/operation-id-pattern',
  'colloquy/operation-has-source',
];

const isFatal = ({ severity, ruleId }: NormalizedProblem) => severity === 'error' && structuralRules.includes(ruleId);

/** Puts the files of a surface into one document, once with references and once without. */
export async function bundle(
  { folder, config }: SpecSource,
  root: string,
): Promise<{ referenced: Bundle; dereferenced: Bundle }> {
  const found = await lint({ config, ref: root }).catch((error: unknown) => {
    throw unreadable(folder, root, error);
  });
  failOnProblems(folder, found.filter(isFatal));
  const { bundle: document, problems } = await redoclyBundle({ config, ref: root });
  failOnProblems(
    folder,
    problems.filter(({ severity }) => severity === 'error'),
  );
  const referenced = document.parsed as Bundle;
  return { referenced, dereferenced: dereference(referenced) };
}

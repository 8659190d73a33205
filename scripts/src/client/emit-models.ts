import type { Manifest } from '../manifest/manifest.ts';
import type { Bundle } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';
import { docComment } from './doc-comment.ts';
import { emitIncludes, includeOf } from './includes.ts';
import { modelName, queryName } from './names.ts';

/** Short names for the types that people meet: `AgentStatus` for `components['schemas']['AgentStatus']`. */
export function emitModels(bundle: Bundle, manifest: Manifest): string {
  const schemas = Object.entries(bundle.components?.schemas ?? {}).map(([name, { description }]) => {
    const comment = typeof description === 'string' ? `${docComment(description)}\n` : '';
    return { name: modelName(name), comment, type: `components['schemas']['${name}']` };
  });
  const queries = manifest.operations
    .filter(({ parameters }) => parameters.some((parameter) => parameter.in === 'query'))
    .map((operation) => {
      const { id } = operation;
      const whole = `NonNullable<operations['${id}']['parameters']['query']>`;
      const comment = `${docComment(`Query parameters of \`${id}\`.`)}\n`;
      // What a call includes decides the type of its answer, so that parameter stands in the signature.
      return { name: queryName(id), comment, type: includeOf(operation) ? `Omit<${whole}, 'include'>` : whole };
    });
  const models = [...schemas, ...queries];
  const includes = emitIncludes(bundle, manifest.operations);
  refuseNamesakes(models.map(({ name }) => name));
  if (models.length === 0) return 'export {};';
  const imports = [...(schemas.length > 0 ? ['components'] : []), ...(queries.length > 0 ? ['operations'] : [])];
  return [
    ...(includes.length > 0 ? ["import type { Included } from '@colloquy/core';"] : []),
    `import type { ${imports.join(', ')} } from './types.ts';`,
    ...models.map(({ name, comment, type }) => `${comment}export type ${name} = ${type};`),
    ...includes,
  ].join('\n\n');
}

function refuseNamesakes(names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new SpecError(`Two types would be called ${twice}. Rename the schema of that name.`);
}

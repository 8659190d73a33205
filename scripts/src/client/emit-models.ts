import type { Manifest } from '../manifest/manifest.ts';
import type { Bundle } from '../spec/openapi.ts';
import { docComment } from './doc-comment.ts';
import { queryName } from './names.ts';

/** Short names for the types that people meet: `AgentStatus` for `components['schemas']['AgentStatus']`. */
export function emitModels(bundle: Bundle, manifest: Manifest): string {
  const schemas = Object.entries(bundle.components?.schemas ?? {}).map(([name, schema]) => {
    const description = schema.description;
    const comment = typeof description === 'string' ? `${docComment(description)}\n` : '';
    return `${comment}export type ${name} = components['schemas']['${name}'];`;
  });
  const queries = manifest.operations
    .filter(({ parameters }) => parameters.some((parameter) => parameter.in === 'query'))
    .map(({ id }) => {
      const type = `NonNullable<operations['${id}']['parameters']['query']>`;
      return `${docComment(`Query parameters of \`${id}\`.`)}\nexport type ${queryName(id)} = ${type};`;
    });
  const imports = queries.length > 0 ? 'components, operations' : 'components';
  return [`import type { ${imports} } from './types.ts';`, ...schemas, ...queries].join('\n\n');
}

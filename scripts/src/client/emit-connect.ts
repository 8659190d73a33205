import type { Manifest } from '../manifest/manifest.ts';
import { literal } from '../samples/literal.ts';
import { docComment } from './doc-comment.ts';

const authTypes = { bearer: 'TokenAuth', basic: 'BasicAuth' };

/** What the runtime must know of the surface, and the connection that single operations are sent through. */
export function emitConnect({ surface, title, baseUrl, errorFields, securitySchemes }: Manifest): string {
  const kinds = [...new Set(Object.values(securitySchemes))].map((kind) => authTypes[kind]).sort();
  const imports = [...kinds.map((kind) => `type ${kind}`), 'type ClientOptions', 'Connection', 'type Surface'].join(
    ', ',
  );
  return [
    `import { ${imports} } from '@colloquy/core';`,
    "import type { paths } from './types.ts';",
    '',
    `export const surface: Surface = ${literal({ id: surface, baseUrl, errorFields })};`,
    '',
    '/** How the client is set up. */',
    `export type Options = ClientOptions${kinds.length > 0 ? `<${kinds.join(' | ')}>` : ''};`,
    '',
    docComment(`Opens a way to the ${title} for operations that are imported one by one.`),
    'export function connect(options: Options): Connection<paths> {',
    '  return new Connection<paths>(surface, options);',
    '}',
  ].join('\n');
}

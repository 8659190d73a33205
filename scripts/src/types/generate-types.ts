import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Bundle } from '../spec/openapi.ts';
import { keepOpenEnums } from './open-enum.ts';

/** TypeScript of everything a bundle describes: `paths`, `components`, `operations`. */
export async function generateTypes(bundle: Bundle): Promise<string> {
  const used = new Set<string>();
  const nodes = await openapiTS(structuredClone(bundle) as never, {
    // A field with a default may be left out of a request; by itself the generator makes it mandatory.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => {
      const name = coreType(schema);
      if (!name) return undefined;
      used.add(name);
      return ts.factory.createTypeReferenceNode(name);
    },
  });
  const imports = used.size > 0 ? `import type { ${[...used].sort().join(', ')} } from '@colloquy/core';\n\n` : '';
  return imports + astToString(nodes.map(keepOpenEnums));
}

/** The type in core that a schema stands for, where the generator's own would be wrong or would not compile. */
function coreType(schema: object): string | undefined {
  if ('format' in schema && schema.format === 'binary') return 'FilePart';
  const types: unknown = 'type' in schema ? schema.type : undefined;
  const isAnything =
    Array.isArray(types) && ['object', 'array', 'string', 'number', 'boolean'].every((type) => types.includes(type));
  return isAnything ? 'JsonValue' : undefined;
}

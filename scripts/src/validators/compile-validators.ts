import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { isMultipart, preferred } from '../client/body-type.ts';
import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import type { Bundle, Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';

/**
 * A module with a function for the query, the body and each answer of every operation. It needs nothing at run time:
 * what the compiler's output refers to is bundled into it.
 */
export async function compileValidators(bundle: Bundle, manifest: Manifest): Promise<string> {
  const ajv = new Ajv2020({
    strict: false,
    inlineRefs: false,
    unevaluated: false,
    code: { source: true, esm: true, optimize: 1 },
  });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(bundle.components?.schemas ?? {})) {
    ajv.addSchema({ $id: componentId(name), ...byId(schema) });
  }
  const names = new Map<string, string>();
  const nameOf: NameOf = (schema) => {
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `check${names.size}`;
    if (!names.has(text)) ajv.addSchema({ $id: name, ...byId(schema) });
    names.set(text, name);
    return name;
  };
  const entries = manifest.operations.map((operation) => entryOf(operation, nameOf));
  const code = standalone.default(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])));
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport const validators = {\n${entries.join('')}};`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  const own = text
    .replace(/export\s*\{[^}]*\};?/, '')
    .replace('var validators=', 'export const validators: Validators =');
  return `// @ts-nocheck\nimport type { Validators } from '@colloquy/core';\n\n${own}`;
}

type NameOf = (schema: Schema) => string;

function entryOf(operation: ManifestOperation, nameOf: NameOf): string {
  const query = querySchema(operation);
  const content = preferred(operation.requestBody?.content ?? []);
  const body = content && !isMultipart(content.mediaType) ? content.schema : undefined;
  const answers = operation.responses.flatMap(({ status, content }) => {
    const schema = preferred(content)?.schema;
    return schema ? [`'${status}': ${nameOf(schema)}`] : [];
  });
  const parts = [
    ...(query ? [`query: ${nameOf(query)}`] : []),
    ...(body ? [`body: ${nameOf(body)}`] : []),
    `answers: { ${answers.join(', ')} }`,
  ];
  return `  '${operation.id}': { ${parts.join(', ')} },\n`;
}

function querySchema({ parameters }: ManifestOperation): Schema | undefined {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return;
  return {
    type: 'object',
    properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    required: query.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** References lead to schemas of their own, so that each is compiled once. */
function byId<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, entry) =>
    key === '$ref' && typeof entry === 'string' && entry.startsWith('#/') ? componentId(componentName(entry)) : entry,
  );
}

function componentId(name: string): string {
  return `component-${name}`;
}

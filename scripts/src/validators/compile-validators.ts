import { isMultipart, preferred } from '../client/body-type.ts';
import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import type { Bundle, Schema } from '../spec/openapi.ts';
import { CheckCompiler } from './check-compiler.ts';

/** A module with a function for the query, the body and each answer of every operation. */
export async function compileValidators(bundle: Bundle, manifest: Manifest): Promise<string> {
  const compiler = new CheckCompiler(bundle.components?.schemas);
  const entries = manifest.operations.map((operation) => entryOf(operation, compiler));
  const code = await compiler.declare('validators', 'Validators', entries.join(''));
  return `// @ts-nocheck\nimport type { Validators } from '@colloquy/core';\n\n${code}`;
}

function entryOf(operation: ManifestOperation, compiler: CheckCompiler): string {
  const query = querySchema(operation);
  const content = preferred(operation.requestBody?.content ?? []);
  const body = content && !isMultipart(content.mediaType) ? content.schema : undefined;
  const answers = operation.responses.flatMap(({ status, content }) => {
    const schema = preferred(content)?.schema;
    return schema ? [`'${status}': ${compiler.nameOf(schema)}`] : [];
  });
  const parts = [
    ...(query ? [`query: ${compiler.nameOf(query)}`] : []),
    ...(body ? [`body: ${compiler.nameOf(body)}`] : []),
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

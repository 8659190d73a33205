import { argumentsOf } from '../client/arguments.ts';
import { answerType } from '../client/body-type.ts';
import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { literal } from './literal.ts';
import { type SampleValues, sampleValues } from './values.ts';

const lineWidth = 100;

/** A program that makes one call. It is type-checked and run before it gets into the docs. */
export function typescriptSample(manifest: Manifest, operation: ManifestOperation): string {
  const { surface, clientName } = manifest;
  const lines = [
    `import { ${clientName} } from '@colloquy/${surface}';`,
    '',
    `const client = new ${clientName}({ auth: ${authLiteral(manifest)} });`,
    '',
    callLine(operation),
  ];
  const name = answerName(operation);
  if (name) lines.push(`console.log(${name});`);
  return `${lines.join('\n')}\n`;
}

/** `const agent = await client.agents.get('c97a…');` */
export function callLine(operation: ManifestOperation): string {
  const line = writeCall(operation, lineWidth);
  return line.split('\n').some((part) => part.length > lineWidth) ? writeCall(operation, 0) : line;
}

function writeCall(operation: ManifestOperation, width: number): string {
  const values = sampleValues(operation);
  const args = argumentsOf(operation).flatMap(({ kind, name }) => argumentLiteral(kind, name, values, width));
  while (args.at(-1) === 'undefined') args.pop();
  const name = answerName(operation);
  return `${name ? `const ${name} = ` : ''}await client.${operation.id}(${args.join(', ')});`;
}

function argumentLiteral(kind: string, name: string, values: SampleValues, width: number): string[] {
  const { path, query, body } = values;
  if (kind === 'path') return [literal(path[name])];
  if (kind === 'body') return [literal(body, width)];
  if (kind === 'query') return [Object.keys(query).length > 0 ? literal(query, width) : 'undefined'];
  return [];
}

function authLiteral({ securitySchemes }: Manifest): string {
  const bearer = Object.values(securitySchemes).includes('bearer');
  return bearer ? "{ token: 'ACCESS_TOKEN' }" : "{ username: 'USERNAME', password: 'PASSWORD' }";
}

/** What a reader would call the answer: the resource, in the singular unless the operation lists it. */
function answerName(operation: ManifestOperation): string | undefined {
  if (answerType(operation) === 'undefined') return;
  const names = operation.id.split('.');
  const verb = names.pop() as string;
  const resource = names.pop() as string;
  return verb.startsWith('list') ? resource : resource.replace(/(?<![su])s$/, '');
}

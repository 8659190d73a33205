import { argumentsOf } from '../client/arguments.ts';
import { answerType } from '../client/body-type.ts';
import { isReserved } from '../client/names.ts';
import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { sampleKind } from '../manifest/security.ts';
import { brokenLiteral, indented, literal } from './literal.ts';
import { sampleArgument, sampleValues } from './values.ts';

const lineWidth = 100;

/** A program that makes one call. It is type-checked and run before it gets into the docs. */
export function typescriptSample(manifest: Manifest, operation: ManifestOperation): string {
  const { surface, clientName } = manifest;
  const lines = [
    `import { ${clientName} } from '@colloquy/${surface}';`,
    '',
    `const client = new ${clientName}({ auth: ${authLiteral(manifest, operation)} });`,
    '',
    callLine(operation),
  ];
  const name = answerName(operation);
  if (name) lines.push(`console.log(${name});`);
  return `${lines.join('\n')}\n`;
}

/** `const agent = await client.agents.get('c97a…');` */
export function callLine(operation: ManifestOperation): string {
  const name = answerName(operation);
  const start = `${name ? `const ${name} = ` : ''}await client.${operation.id}(`;
  const values = argumentValues(operation);
  const call = (last: string) => {
    const others = values.slice(0, -1).map((value) => literal(value, Number.POSITIVE_INFINITY));
    return `${start}${[...others, last].join(', ')});`;
  };
  if (values.length === 0) return call('');
  const layouts = [
    call(literal(values.at(-1), Number.POSITIVE_INFINITY)),
    call(brokenLiteral(values.at(-1), lineWidth)),
  ];
  const fitting = layouts.find((layout) => layout.split('\n').every((line) => line.length <= lineWidth));
  const width = lineWidth - '  ,'.length;
  return fitting ?? [start, ...values.map((value) => `${indented(literal(value, width))},`), ');'].join('\n');
}

function argumentValues(operation: ManifestOperation): unknown[] {
  const { path, query } = sampleValues(operation);
  const values = argumentsOf(operation).map(({ kind, parameter }) => {
    if (kind === 'path') return path[parameter];
    if (kind === 'body') return sampleArgument(operation);
    return kind === 'query' && Object.keys(query).length > 0 ? query : undefined;
  });
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}

function authLiteral(manifest: Manifest, operation: ManifestOperation): string {
  const kind = sampleKind(manifest, operation) ?? Object.values(manifest.securitySchemes)[0];
  if (kind !== 'basic') return "{ token: 'ACCESS_TOKEN' }";
  const { siteParameter } = manifest;
  return literal({ username: 'USERNAME', password: 'PASSWORD', ...(siteParameter && { [siteParameter]: 'SITE_ID' }) });
}

/** What a reader would call the answer: the resource, in the singular unless the operation lists it. */
function answerName(operation: ManifestOperation): string | undefined {
  if (answerType(operation) === 'undefined') return;
  const names = operation.id.split('.');
  const verb = names.pop() as string;
  const resource = names.pop() as string;
  const name = verb.startsWith('list') ? resource : singular(resource);
  return isReserved(name) || ['client', 'console'].includes(name) ? 'answer' : name;
}

function singular(noun: string): string {
  if (noun.endsWith('ies')) return noun.replace(/ies$/, 'y');
  if (/(?:ss|us|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.replace(/(?<![su])s$/, '');
}

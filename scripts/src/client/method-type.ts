import type { ManifestOperation } from '../manifest/manifest.ts';
import { argumentsOf, signature } from './arguments.ts';
import { answerTypes, callType, refusalTypes } from './body-type.ts';
import { includeOf } from './includes.ts';

/** Members of the type of a function that sends an operation: the call itself, and `safe`. */
export function methodMembers(operation: ManifestOperation, ...leading: string[]): string[] {
  const include = includeOf(operation);
  const generic = include ? `<const Include extends ${include} = never>` : '';
  const parameters = [...leading, signature(argumentsOf(operation))].join(', ');
  return [
    `${generic}(${parameters}): ${callType(operation)};`,
    `safe${generic}(${parameters}): Safe<${outcomes(operation).join(' | ')}>;`,
  ];
}

function outcomes(operation: ManifestOperation): string[] {
  const successes = answerTypes(operation).map(({ status, type }) => `Succeeded<${status}, ${type}>`);
  const statuses = new Map<string, string[]>();
  for (const { status, type } of refusalTypes(operation)) {
    statuses.set(type, [...(statuses.get(type) ?? []), status]);
  }
  return [...successes, ...Array.from(statuses, ([type, list]) => `Refused<${list.join(' | ')}, ${type}>`)];
}

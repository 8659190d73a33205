import type { Parameter } from './contract.ts';
import type { Resolve, Schema } from './schema.ts';
import { readNamed } from './text-values.ts';

type Pair = readonly [name: string, text: string];

/** All parameters of a kind as one object, which has no others. */
export function schemaOf(parameters: readonly Parameter[], others: readonly string[]): Schema {
  const own = parameters.map(({ name, schema, deprecated }) => [name, deprecated ? { ...schema, deprecated } : schema]);
  return {
    type: 'object',
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries([...own, ...others.map((name) => [name, {}])]),
    additionalProperties: false,
  };
}

/** What the parameters of a request stand for, by name. Those that are not documented keep their text. */
export function readParameters(
  pairs: readonly Pair[],
  parameters: readonly Parameter[],
  resolve: Resolve,
  hasAnyCase: boolean,
): Record<string, unknown> {
  const spell = (name: string) => (hasAnyCase ? name.toLowerCase() : name);
  const rest = new Set(pairs);
  const entries = parameters.flatMap((parameter) => {
    const { name, schema } = parameter;
    const own = [...rest].filter(([key]) => {
      return spell(key) === spell(name) || (schema.type === 'array' && spell(key).startsWith(`${spell(name)}[`));
    });
    if (own.length === 0) return [];
    for (const pair of own) rest.delete(pair);
    const steps = own.flatMap(([key, text]) => {
      return (isListInOneText(parameter) ? text.split(',') : [text]).map(
        (item): Pair => [key.slice(name.length), item],
      );
    });
    return [[name, readNamed(steps, schema, resolve)]];
  });
  return Object.fromEntries([...[...rest], ...entries]);
}

function isListInOneText({ style, explode, schema }: Parameter): boolean {
  return style === 'form' && !explode && schema.type === 'array';
}

import { getHttpOperationsFromSpec, type PrismHttpInstance } from '@stoplight/prism-http';
import { type DocumentOperation, type OpenApiDocument, onlyPath } from './document.ts';
import type { Schema } from './schema.ts';

export type PrismOperation = Parameters<PrismHttpInstance['request']>[1][number];

/** An operation in the words of the spec and in Prism's. */
export interface MockedOperation {
  spec: DocumentOperation;
  prism: PrismOperation;
  parameters: { name: string; schema: Schema }[];
}

type FindOperation = (method: string, template: string) => Promise<MockedOperation>;

/** Reads the operations of a path when one of them is first used: reading all at once takes up to a second. */
export function createOperations(document: OpenApiDocument): FindOperation {
  const paths = new Map<string, Promise<PrismOperation[]>>();
  return async (method, template) => {
    const item = document.paths[template] ?? {};
    const operations = paths.get(template) ?? getHttpOperationsFromSpec(onlyPath(document, template));
    paths.set(template, operations);
    const name = method.toLowerCase();
    const prism = (await operations).find((operation) => operation.method === name);
    const spec = item[name];
    if (!prism || !spec) throw new Error(`The spec has no ${method} ${template}.`);
    return { spec, prism, parameters: parametersOf(prism) };
  };
}

function parametersOf({ request = {} }: PrismOperation): MockedOperation['parameters'] {
  const { path = [], query = [], headers = [] } = request;
  return [...path, ...query, ...headers].map(({ name, schema = {} }) => ({ name, schema: schema as Schema }));
}

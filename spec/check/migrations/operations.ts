import { type Bundle, methods, type Operation, type PathItem, type Schema } from '@colloquy/scripts/spec/openapi.ts';
import { resolve } from '@colloquy/scripts/spec/resolve.ts';

/** What an operation takes and gives, as far as it is JSON. */
export interface Contract {
  query: { name: string; schema: Schema; deprecated: boolean }[];
  body?: Schema | undefined;
  answer?: Schema | undefined;
}

/** Contracts of a surface's operations, by id. */
export function contractsIn(bundle: Bundle): Map<string, Contract> {
  const items = Object.values(bundle.paths ?? {});
  const contracts = items.flatMap((item) =>
    methods.flatMap((method): [string, Contract][] => {
      const operation = item[method];
      return operation ? [[operation.operationId, contractOf(bundle, item, operation)]] : [];
    }),
  );
  return new Map(contracts);
}

function contractOf(bundle: Bundle, item: PathItem, operation: Operation): Contract {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(bundle, one));
  const { requestBody, responses = {} } = operation;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  return {
    query: parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema = {}, deprecated = false }) => ({ name, schema, deprecated })),
    body: requestBody && resolve(bundle, requestBody).content['application/json']?.schema,
    answer: success && resolve(bundle, success).content?.['application/json']?.schema,
  };
}

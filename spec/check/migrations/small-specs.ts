import type { Bundle, Operation, Parameter, Schema } from '@colloquy/scripts/spec/openapi.ts';
import { type Specs, specOf } from './specs.ts';

/** What a small operation takes and gives. */
export interface Small {
  query?: Omit<Parameter, 'in'>[];
  body?: Schema;
  answer?: Schema;
}

/** A bundle with the given operations and schemas. */
export function smallBundle(operations: Record<string, Small>, schemas: Record<string, Schema> = {}): Bundle {
  const paths = Object.entries(operations).map(([operationId, { query = [], body, answer }]) => {
    const operation: Operation = {
      operationId,
      parameters: query.map((parameter) => ({ in: 'query', ...parameter })),
      ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
      responses: {
        '200': { description: 'It.', ...(answer && { content: { 'application/json': { schema: answer } } }) },
      },
    };
    return [`/${operationId}`, { post: operation }];
  });
  return {
    openapi: '3.1.1',
    info: { title: '', version: '' },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
}

/** Bundles of an old surface and a new one. */
export const smallSpecs = (old: Bundle, now: Bundle): Specs => ({ from: specOf('old', old), to: specOf('new', now) });

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with the given properties. */
export const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties });

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };

import { operationsOf } from '../../spec/async-operations.ts';
import type { AsyncBundle, AsyncOperation } from '../../spec/asyncapi.ts';
import type { Schema } from '../../spec/openapi.ts';
import { componentName } from '../../spec/resolve.ts';
import { docComment } from '../doc-comment.ts';
import { modelName } from '../names.ts';

/** An action as the generated code needs it. */
export interface RtmAction {
  name: string;
  /** Resource and verb of the client's method, such as `chats` and `sendEvent`. */
  method: [resource: string, verb: string] | undefined;
  /** Type of the payload that is sent. */
  request: string;
  isRequestOptional: boolean;
  /** Type of the payload of the answer. */
  response: string;
  pagination: RtmPagination | undefined;
  doc: string;
}

export interface RtmPagination {
  items: string;
  page: string;
  next: string;
}

export function actionsOf(bundle: AsyncBundle): RtmAction[] {
  return operationsOf(bundle, 'send').map(([name, operation]) => {
    const request = payloadOf(bundle, operation.messages[0]?.$ref);
    return {
      name,
      method: operation.title?.split('.') as RtmAction['method'],
      request: request.type,
      isRequestOptional: request.isOptional,
      response: payloadOf(bundle, operation.reply?.messages[0]?.$ref).type,
      pagination: operation['x-pagination'] as RtmPagination | undefined,
      doc: docOf(operation),
    };
  });
}

/** Type of the payload in the envelope of a message; undefined where there is none. */
export function payloadOf(bundle: AsyncBundle, $ref = ''): { type: string; isOptional: boolean } {
  const message = bundle.channels.rtm?.messages[componentName($ref)];
  const payload: Schema | undefined = message?.payload.properties?.payload;
  if (!payload?.$ref) return { type: 'undefined', isOptional: true };
  const isOptional = !message?.payload.required?.includes('payload');
  return { type: `models.${modelName(componentName(payload.$ref))}`, isOptional };
}

export function docOf({ summary = '', description = '' }: AsyncOperation): string {
  return docComment([`${summary}.`, description.trim()].filter(Boolean).join('\n\n'), '  ');
}

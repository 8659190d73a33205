import type { AsyncBundle, AsyncMessage, AsyncOperation, MessageReference } from './asyncapi.ts';
import { componentName } from './resolve.ts';
import { SpecError } from './spec-error.ts';

/** Operations by name: those that a client sends, or those that it receives. */
export function operationsOf(bundle: AsyncBundle, action: AsyncOperation['action']): [string, AsyncOperation][] {
  return Object.entries(bundle.operations).filter(([, operation]) => operation.action === action);
}

/** The first of some messages, which is the one when all goes well. */
export function firstMessage(bundle: AsyncBundle, references: readonly MessageReference[] = []): AsyncMessage {
  const name = componentName(references[0]?.$ref ?? '');
  const message = bundle.channels.rtm?.messages[name];
  if (!message)
    throw new SpecError(`has an operation with the message "${name}", which the channel rtm does not have.`);
  return message;
}

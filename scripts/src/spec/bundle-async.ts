import { bundle as redoclyBundle } from '@redocly/openapi-core';
import type { AsyncBundle, AsyncOperation } from './asyncapi.ts';
import { failOnProblems, unreadable } from './problems.ts';
import type { SpecSource } from './surfaces.ts';

/** Puts the files of an AsyncAPI document into one. */
export async function bundleAsync({ folder, config }: SpecSource, root: string): Promise<AsyncBundle> {
  const { bundle: document, problems } = await redoclyBundle({ config, ref: root }).catch((error: unknown) => {
    throw unreadable(folder, root, error);
  });
  failOnProblems(
    folder,
    problems.filter(({ severity }) => severity === 'error'),
  );
  const bundled = document.parsed as AsyncBundle;
  return { ...bundled, operations: withReferences(bundled.operations) };
}

/** The bundler writes messages out where AsyncAPI wants references: an operation names messages of its channel. */
function withReferences(operations: Record<string, AsyncOperation>): Record<string, AsyncOperation> {
  const refer = (messages: object[]) => messages.map((message) => ({ $ref: referenceTo(message) }));
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => {
      const { messages, reply } = operation;
      const replies = reply && { reply: { ...reply, messages: refer(reply.messages) } };
      return [name, { ...operation, messages: refer(messages), ...replies }];
    }),
  );
}

function referenceTo(message: object): string {
  if ('$ref' in message) return String(message.$ref);
  return `#/channels/rtm/messages/${(message as { name: string }).name}`;
}

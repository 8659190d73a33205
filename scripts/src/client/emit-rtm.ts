import { literal } from '../samples/literal.ts';
import type { AsyncBundle, AsyncOperation } from '../spec/asyncapi.ts';
import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';
import { docComment } from './doc-comment.ts';
import { modelName } from './names.ts';

/** Types of what goes over the socket, and what a client must know of it. */
export function emitRtm(bundle: AsyncBundle): string {
  const operations = Object.entries(bundle.operations);
  const actions = operations.filter(([, { action }]) => action === 'send');
  const pushes = operations.filter(([, { action }]) => action === 'receive');
  return [
    "import type * as models from './models.ts';",
    '',
    '/** What each action takes, and what it gives. */',
    'export interface RtmActions {',
    ...actions.map(([name, operation]) => `${comment(operation)}\n  ${name}: ${actionType(bundle, operation)};`),
    '}',
    '',
    '/** What each push tells. */',
    'export interface RtmPushes {',
    ...pushes.map(
      ([name, operation]) => `${comment(operation)}\n  ${name}: ${payload(bundle, operation.messages[0]?.$ref).type};`,
    ),
    '}',
    '',
    '/** The action behind each method of a client. */',
    `export const rtmMethods = ${literal(methodsOf(actions), 0)} as const;`,
    '',
    '/** What to do when the server closes a connection for a reason. */',
    `export const rtmReconnects = ${literal(reconnectsOf(bundle), 0)} as const;`,
  ].join('\n');
}

function comment({ summary = '', description = '' }: AsyncOperation): string {
  return docComment([`${summary}.`, description.trim()].filter(Boolean).join('\n\n'), '  ');
}

function actionType(bundle: AsyncBundle, { messages, reply }: AsyncOperation): string {
  const request = payload(bundle, messages[0]?.$ref);
  const response = payload(bundle, reply?.messages[0]?.$ref);
  const optional = request.isRequired ? '' : ' | undefined';
  return `{ request: ${request.type}${request.type === 'undefined' ? '' : optional}; response: ${response.type} }`;
}

/** Type of the payload in the envelope of a message; undefined where there is none. */
function payload(bundle: AsyncBundle, $ref = ''): { type: string; isRequired: boolean } {
  const message = bundle.channels.rtm?.messages[componentName($ref)];
  const inner: Schema | undefined = message?.payload.properties?.payload;
  if (!inner?.$ref) return { type: 'undefined', isRequired: false };
  const isRequired = message?.payload.required?.includes('payload') ?? false;
  return { type: `models.${modelName(componentName(inner.$ref))}`, isRequired };
}

function methodsOf(actions: [string, AsyncOperation][]): Record<string, string> {
  return Object.fromEntries(actions.flatMap(([name, { title }]) => (title ? [[title, name]] : [])));
}

function reconnectsOf(bundle: AsyncBundle): Record<string, unknown> {
  const reasons = bundle.components.schemas?.DisconnectReason?.anyOf ?? [];
  return Object.fromEntries(reasons.flatMap((reason) => (reason.const ? [[reason.const, reason['x-reconnect']]] : [])));
}

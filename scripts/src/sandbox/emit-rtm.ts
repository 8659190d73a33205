import { brokenLiteral, literal } from '../samples/literal.ts';
import { firstMessage, operationsOf } from '../spec/async-operations.ts';
import type { AsyncBundle } from '../spec/asyncapi.ts';
import type { Schema } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';

/** The words that the realtime server knows, and what the documents show it to say. */
export function emitRtm(bundle: AsyncBundle): string {
  const { pathname } = bundle.servers.websocket;
  if (pathname === undefined)
    throw new SpecError('has no pathname for the websocket, which the sandbox serves. Add it.');
  const { ErrorBody, DisconnectReason } = bundle.components.schemas ?? {};
  return [
    '/** Where the websocket is. */',
    `export const rtmPath = ${literal(pathname)};`,
    '',
    '/** Why the server can refuse an action. */',
    `export const errorTypes = ${listed(ErrorBody?.properties?.error?.properties?.type)};`,
    'export type ErrorType = (typeof errorTypes)[number];',
    '',
    '/** Why the server can end a connection. */',
    `export const disconnectReasons = ${listed(DisconnectReason)};`,
    'export type DisconnectReason = (typeof disconnectReasons)[number];',
    '',
    '/** What a client can ask for. */',
    ...samples(
      'ActionName',
      'answers',
      'What each action is answered with. Some answers have no payload.',
      answersOf(bundle),
    ),
    '',
    '/** What the server can tell unasked. */',
    ...samples('PushName', 'pushes', 'What each push tells.', pushesOf(bundle)),
  ].join('\n');
}

/** The values that the branches of an open enum list. */
function listed({ anyOf = [] }: Schema = {}): string {
  const values = anyOf.flatMap((branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const]));
  return `${brokenLiteral(values)} as const`;
}

type Payloads = [name: string, payload: unknown][];

function answersOf(bundle: AsyncBundle): Payloads {
  return operationsOf(bundle, 'send').map(([name, { reply }]) => [name, samplePayload(bundle, reply?.messages)]);
}

function pushesOf(bundle: AsyncBundle): Payloads {
  return operationsOf(bundle, 'receive').map(([name, { messages }]) => [name, samplePayload(bundle, messages)]);
}

/** What the first sample of a message has in its envelope. */
function samplePayload(bundle: AsyncBundle, messages: Parameters<typeof firstMessage>[1]): unknown {
  const { examples = [] } = firstMessage(bundle, messages);
  return (examples[0]?.payload as { payload?: unknown } | undefined)?.payload;
}

function samples(type: string, constant: string, comment: string, payloads: Payloads): string[] {
  return [
    `export type ${type} = ${payloads.map(([name]) => literal(name)).join(' | ')};`,
    '',
    `/** ${comment} */`,
    `export const ${constant}: Readonly<Record<${type}, unknown>> = {`,
    ...payloads.map(([name, payload]) => `  ${name}: ${payload === undefined ? undefined : JSON.stringify(payload)},`),
    '};',
  ];
}

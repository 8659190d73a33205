import { Code, literal } from '../../samples/literal.ts';
import { operationsOf } from '../../spec/async-operations.ts';
import type { AsyncBundle } from '../../spec/asyncapi.ts';
import type { RtmAction, RtmPagination } from './actions.ts';
import { methodsByResource } from './methods.ts';

/** What a client must know of the vendor, as data. */
export function emitSurface(bundle: AsyncBundle, actions: readonly RtmAction[]): string {
  const { host, pathname = '', protocol } = bundle.servers.websocket;
  const ping = bundle.channels.rtm?.['x-ping'] as { seconds: number };
  const pushes = operationsOf(bundle, 'receive');
  const pages = actions.flatMap(({ name, pagination }) => (pagination ? [[name, keysOf(pagination)]] : []));
  const surface = {
    url: `${protocol}://${host}${pathname}`,
    pingSeconds: ping.seconds,
    methods: new Code('methods'),
    pushes: new Code('pushes'),
    withoutPayload: actions.filter(({ method, request }) => method && request === 'undefined').map(({ name }) => name),
    pages: Object.fromEntries(pages),
    reconnects: reconnectsOf(bundle),
  };
  return [
    `const methods = \`\n${methodTable(actions)}\`;`,
    `const pushes = \`\n${pushes.map(([name]) => `${name}\n`).join('')}\`;`,
    `const surface: RtmSurface = ${literal(surface, 100)};`,
  ].join('\n\n');
}

function methodTable(actions: readonly RtmAction[]): string {
  const sections = Array.from(methodsByResource(actions), ([resource, methods]) => {
    return [`# ${resource}\n`, ...methods.map(({ verb, action }) => `${verb} ${action.name}\n`)];
  });
  return sections.flat().join('');
}

/** The payloads of a list have its entries, and what leads to the next page, at their top. */
function keysOf(pagination: RtmPagination): Record<string, string> {
  return Object.fromEntries(Object.entries(pagination).map(([name, pointer]) => [name, pointer.slice(1)]));
}

/** Reasons by what to do when the server ends a connection for them. Most are followed by another try. */
function reconnectsOf(bundle: AsyncBundle): Record<string, unknown[]> {
  const reasons = bundle.components.schemas?.DisconnectReason?.anyOf ?? [];
  const those = (way: string) =>
    reasons.filter((reason) => reason['x-reconnect'] === way).map((reason) => reason.const);
  return { withNewToken: those('withNewToken'), no: those('no') };
}

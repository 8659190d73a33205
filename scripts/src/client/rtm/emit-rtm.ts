import { operationsOf } from '../../spec/async-operations.ts';
import type { AsyncBundle } from '../../spec/asyncapi.ts';
import { actionsOf, docOf, payloadOf, type RtmAction } from './actions.ts';
import { emitClass } from './emit-class.ts';
import { emitSurface } from './emit-surface.ts';

/** Types of what goes over the socket, the client's methods, and what the client must know of the vendor. */
export function emitRtm(bundle: AsyncBundle): string {
  const actions = actionsOf(bundle);
  const pushes = operationsOf(bundle, 'receive');
  return [
    "import { RtmClient } from '../src/rtm/client.ts';",
    "import type { RtmCallOptions, RtmOptions } from '../src/rtm/options.ts';",
    "import type { RtmPages } from '../src/rtm/pages.ts';",
    "import type { RtmSurface } from '../src/rtm/surface.ts';",
    "import type * as models from './models.ts';",
    '',
    '/** What each action takes, and what it gives. */',
    'export interface RtmActions {',
    ...actions.map((action) => `  ${action.name}: { request: ${requestType(action)}; response: ${action.response} };`),
    '}',
    '',
    '/** What each push tells. */',
    'export interface RtmPushes {',
    ...pushes.map(([name, operation]) => {
      return `${docOf(operation)}\n  ${name}: ${payloadOf(bundle, operation.messages[0]?.$ref).type};`;
    }),
    '}',
    '',
    emitSurface(bundle, actions),
    '',
    emitClass(bundle, actions),
  ].join('\n');
}

function requestType({ request, isRequestOptional }: RtmAction): string {
  return isRequestOptional && request !== 'undefined' ? `${request} | undefined` : request;
}

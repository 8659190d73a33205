import type { RtmAction } from './actions.ts';

interface Method {
  verb: string;
  action: RtmAction;
}

// A client logs in by itself whenever it connects.
const handshake = 'login';

/** Actions that are methods of the client, by resource. */
export function methodsByResource(actions: readonly RtmAction[]): Map<string, Method[]> {
  const resources = new Map<string, Method[]>();
  for (const action of actions) {
    if (!action.method || action.name === handshake) continue;
    const [resource, verb] = action.method;
    resources.set(resource, [...(resources.get(resource) ?? []), { verb, action }]);
  }
  return resources;
}

import type { ManifestOperation } from '../manifest/manifest.ts';
import { SpecError } from '../spec/spec-error.ts';

/** A node of the tree that operation ids make: `campaigns.chatButton.update` is a method two resources deep. */
export interface Resource {
  /** Ids of the resources on the way, joined: `campaigns.chatButton`. Empty for the client itself. */
  name: string;
  methods: Map<string, ManifestOperation>;
  resources: Map<string, Resource>;
}

const clientMembers = ['http', 'send', 'constructor'];

export function resourceTree(operations: readonly ManifestOperation[]): Resource {
  const root: Resource = { name: '', methods: new Map(), resources: new Map() };
  for (const operation of operations) {
    const names = operation.id.split('.');
    const verb = names.pop() as string;
    const resource = names.reduce(child, root);
    if (resource.resources.has(verb)) throw clash(operation.id);
    resource.methods.set(verb, operation);
  }
  const taken = clientMembers.find((member) => root.resources.has(member));
  if (taken) throw new SpecError(`No resource can be called "${taken}": the client has a member of that name.`);
  return root;
}

function child(parent: Resource, name: string): Resource {
  const id = parent.name ? `${parent.name}.${name}` : name;
  if (parent.methods.has(name)) throw clash(id);
  const existing = parent.resources.get(name);
  if (existing) return existing;
  const resource: Resource = { name: id, methods: new Map(), resources: new Map() };
  parent.resources.set(name, resource);
  return resource;
}

function clash(id: string): SpecError {
  const message = `operationId "${id}" also begins the id of another operation. Give one of them another name.`;
  return new SpecError(message, `operationId: ${id}`);
}

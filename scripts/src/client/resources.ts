import type { ManifestOperation } from '../manifest/manifest.ts';
import { SpecError } from '../spec/spec-error.ts';
import { functionName, resourceName } from './names.ts';

/** A node of the tree that operation ids make: `campaigns.chatButton.update` is a method two resources deep. */
export interface Resource {
  /** Ids of the resources on the way, joined: `campaigns.chatButton`. Empty for the client itself. */
  name: string;
  methods: Map<string, ManifestOperation>;
  resources: Map<string, Resource>;
}

const clientMembers = ['baseUrl', 'deliver', 'headers', 'http', 'send', 'site'];

export function resourceTree(operations: readonly ManifestOperation[]): Resource {
  const root: Resource = { name: '', methods: new Map(), resources: new Map() };
  const functions = new Map<string, string>();
  const types = new Map<string, string>();
  for (const operation of operations) {
    const names = operation.id.split('.');
    const verb = names.pop() as string;
    let resource = root;
    for (const name of names) {
      resource = childOf(resource, name, operation);
      takeName(types, resourceName(resource.name), resource.name, operation);
    }
    if (resource.resources.has(verb)) throw alsoBegins(operation.id);
    takeName(functions, functionName(operation.id), operation.id, operation);
    resource.methods.set(verb, operation);
  }
  return root;
}

function childOf(parent: Resource, name: string, operation: ManifestOperation): Resource {
  const id = parent.name ? `${parent.name}.${name}` : name;
  if (parent.methods.has(name)) throw alsoBegins(id);
  const existing = parent.resources.get(name);
  if (existing) return existing;
  if (name in {} || (parent.name === '' && clientMembers.includes(name))) {
    throw clash(operation, `no resource can be called "${name}": clients have a member of that name`);
  }
  const resource: Resource = { name: id, methods: new Map(), resources: new Map() };
  parent.resources.set(name, resource);
  return resource;
}

/** `chat.messages` and `chatMessages` differ in the spec, but in code both are `ChatMessages`. */
function takeName(taken: Map<string, string>, name: string, owner: string, operation: ManifestOperation): void {
  const other = taken.get(name);
  if (other !== undefined && other !== owner) {
    throw clash(operation, `"${owner}" becomes ${name} in code, which is also the name of ${other}`);
  }
  taken.set(name, owner);
}

function alsoBegins(id: string): SpecError {
  return clash({ id }, 'it also begins the id of another operation');
}

function clash({ id }: Pick<ManifestOperation, 'id'>, reason: string): SpecError {
  return new SpecError(`operationId "${id}": ${reason}. Choose another id.`, `operationId: ${id}`);
}

import type { Location, Oas3Parameter, Oas3RequestBody, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { isNode, isText, type Node } from './nodes.ts';
import { visitSchemas } from './subschemas.ts';

const CLOSING_KEYS = ['enum', 'const', 'pattern', 'format'];

export const requestEnumsClosed: Oas3Rule = () => {
  const visited = new Set<Node>();
  let callbacks = 0;

  function check(input: { schema?: unknown; content?: unknown }, ctx: UserContext) {
    // What a callback or webhook carries comes from the vendor, so it is read tolerantly, as a response is.
    if (callbacks > 0) return;
    const descend = visitSchemas(ctx, (schema, location) => reportOpenEnum(schema, location, ctx), visited);
    descend(input.schema, ctx.location.child('schema'));
    for (const [type, media] of Object.entries(isNode(input.content) ? input.content : {})) {
      if (isNode(media)) descend(media.schema, ctx.location.child(['content', type, 'schema']));
    }
  }

  const fromVendor = { enter: () => void callbacks++, leave: () => void callbacks-- };
  return {
    Callback: fromVendor,
    WebhooksMap: fromVendor,
    RequestBody: (body: Oas3RequestBody, ctx: UserContext) => check(body, ctx),
    Parameter: (parameter: Oas3Parameter, ctx: UserContext) => check(parameter, ctx),
  };
};

function reportOpenEnum(schema: Node, location: Location, { report, resolve, location: from }: UserContext) {
  for (const key of ['anyOf', 'oneOf']) {
    const list: unknown = schema[key];
    if (!Array.isArray(list) || isText(schema['x-open-enum'])) continue;
    const branches = list.map((branch) => resolve<Node>(branch, location.source.absoluteRef).node).filter(isNode);
    if (!isOpenEnum(branches)) continue;
    report({
      message:
        'The enum of a request takes any other value too. Keep only the branch with `enum`, or give the reason in `x-open-enum`.',
      location: location.child(key).key(),
      from,
    });
  }
}

const isOpenEnum = (branches: Node[]) =>
  branches
    .flatMap((branch) => (Array.isArray(branch.enum) ? branch.enum : []))
    .some((value: unknown) => branches.some((branch) => takesAnyLike(value, branch)));

function takesAnyLike(value: unknown, branch: Node) {
  const types = [branch.type].flat();
  const takesType = types.includes('string')
    ? typeof value === 'string'
    : types.includes('integer') && Number.isInteger(value);
  return takesType && !CLOSING_KEYS.some((key) => key in branch);
}

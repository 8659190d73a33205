import type { Oas3MediaType, Oas3Rule, UserContext } from '@redocly/openapi-core';

function MediaType({ schema, example, examples }: Oas3MediaType, { report, location }: UserContext) {
  if (example !== undefined) {
    report({
      message: 'The body has an unnamed `example`. Move it under `examples` and give it a name, such as `sample`.',
      location: location.child('example').key(),
    });
  } else if (schema !== undefined && Object.keys(examples ?? {}).length === 0) {
    report({
      message: 'The body has no example. Add one under `examples` with a name, such as `sample`.',
      location: location.key(),
    });
  }
}

export const bodyHasExample: Oas3Rule = () => ({ RequestBody: { MediaType }, Response: { MediaType } });

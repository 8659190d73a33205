import type { Oas3Operation, Oas3Rule, UserContext } from '@redocly/openapi-core';

const RESOURCE_AND_VERB = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/;

export const operationIdPattern: Oas3Rule = () => ({
  Operation({ operationId }: Oas3Operation, { report, location }: UserContext) {
    if (operationId === undefined) {
      report({
        message: 'The operation has no operationId. Add one of the form `<resource>.<verb>`, such as `agents.list`.',
        location: location.key(),
      });
    } else if (!RESOURCE_AND_VERB.test(operationId)) {
      report({
        message: `operationId \`${operationId}\` is not \`<resource>.<verb>\`. Join camelCase words by dots, such as \`campaigns.chatButton.update\`.`,
        location: location.child('operationId'),
      });
    }
  },
});

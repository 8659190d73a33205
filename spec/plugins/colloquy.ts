import type { Plugin } from '@redocly/openapi-core';
import { bodyHasExample } from './rules/body-has-example.ts';
import { descriptionStyle } from './rules/description-style.ts';
import { errorStatusesPresent } from './rules/error-statuses-present.ts';
import { fileNames } from './rules/file-names.ts';
import { inferredHasReason } from './rules/inferred-has-reason.ts';
import { keyOrder } from './rules/key-order.ts';
import { knownExtension } from './rules/known-extension.ts';
import { noVacuousSchema } from './rules/no-vacuous-schema.ts';
import { operationHasSource } from './rules/operation-has-source.ts';
import { operationIdPattern } from './rules/operation-id-pattern.ts';
import { requestEnumsClosed } from './rules/request-enums-closed.ts';

export default function colloquy(): Plugin {
  return {
    id: 'colloquy',
    rules: {
      oas3: {
        'body-has-example': bodyHasExample,
        'description-style': descriptionStyle,
        'error-statuses-present': errorStatusesPresent,
        'file-names': fileNames,
        'inferred-has-reason': inferredHasReason,
        'key-order': keyOrder,
        'known-extension': knownExtension,
        'no-vacuous-schema': noVacuousSchema,
        'operation-has-source': operationHasSource,
        'operation-id-pattern': operationIdPattern,
        'request-enums-closed': requestEnumsClosed,
      },
    },
  };
}

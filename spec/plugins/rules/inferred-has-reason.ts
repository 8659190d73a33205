import type { Oas3Rule } from '@redocly/openapi-core';
import { everyNode, mayHoldExtensions } from './nodes.ts';

export const inferredHasReason: Oas3Rule = () =>
  everyNode((node, ctx) => {
    if (!mayHoldExtensions(ctx)) return;
    const { 'x-inferred': inferred, 'x-inferred-reason': reason } = node;
    const report = (key: string, message: string) => ctx.report({ message, location: ctx.location.child(key).key() });

    if (inferred === undefined && reason !== undefined) {
      report(
        'x-inferred-reason',
        'The reason stands without `x-inferred`. Add `x-inferred: true`, or drop the reason.',
      );
    } else if (inferred !== undefined && inferred !== true) {
      report('x-inferred', '`x-inferred` is not `true`. Drop it where the documents say the thing.');
    } else if (inferred && reason === undefined) {
      report('x-inferred', '`x-inferred` has no reason. Say in `x-inferred-reason` what it is inferred from.');
    } else if (inferred && !(typeof reason === 'string' && /\S\.\s*$/.test(reason))) {
      report('x-inferred-reason', 'The reason is not a sentence. Say what is inferred from what, with a full stop.');
    }
  });

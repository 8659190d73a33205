import { readFileSync } from 'node:fs';
import type { Oas3Rule } from '@redocly/openapi-core';
import { everyNode, mayHoldExtensions } from './nodes.ts';

export const knownExtension: Oas3Rule = () => {
  const known = extensionsIn(readFileSync(new URL('../../EXTENSIONS.md', import.meta.url), 'utf8'));
  return everyNode((node, ctx) => {
    if (!mayHoldExtensions(ctx)) return;
    for (const key of Object.keys(node)) {
      if (!key.startsWith('x-') || known.has(key)) continue;
      ctx.report({
        message: `The extension \`${key}\` is unknown. Correct its name, or describe it in EXTENSIONS.md.`,
        location: ctx.location.child(key).key(),
      });
    }
  });
};

export const extensionsIn = (markdown: string) =>
  new Set(Array.from(markdown.matchAll(/^###? `(x-[^`]+)`/gm), ([, name]) => name));

import { expect, test } from 'vitest';
import { bundleOf } from '../testing/bundles.ts';
import { contentOf } from './content.ts';

test('examples are put in the place of references to them', () => {
  const bundle = bundleOf({ components: { examples: { Ann: { summary: 'An agent.', value: { name: 'Ann' } } } } });
  const examples = { ann: { $ref: '#/components/examples/Ann' }, none: { value: null } };
  expect(contentOf(bundle, { 'application/json': { schema: { type: 'object' }, examples } })).toEqual([
    {
      mediaType: 'application/json',
      schema: { type: 'object' },
      examples: { ann: { summary: 'An agent.', value: { name: 'Ann' } }, none: { summary: '', value: null } },
    },
  ]);
});

test('content may say nothing', () => {
  expect(contentOf(bundleOf(), { 'text/csv': {} })).toEqual([{ mediaType: 'text/csv', schema: {}, examples: {} }]);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ref } from '../testing/bundles.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CheckCompiler } from './check-compiler.ts';

test('equal schemas share a function, and components are checked where they are referred to', async () => {
  const compiler = new CheckCompiler({ Id: { type: 'string', format: 'uuid' } });
  const first = compiler.nameOf({ type: 'array', items: ref('Id') });
  expect(compiler.nameOf({ type: 'array', items: ref('Id') })).toBe(first);
  const other = compiler.nameOf(ref('Id'));
  expect(other).not.toBe(first);

  const code = await compiler.declare('checks', 'Checks', `ids: ${first}, id: ${other}`);
  expect(code).toContain('export const checks: Checks =');
  const folder = await temporaryFolder({ 'checks.mjs': code.replace(': Checks', '') });
  const { checks } = await import(join(folder, 'checks.mjs'));
  const id = '2bcb61da-fc7d-67d8-43a5-5eb453b63231';
  expect(checks.ids([id])).toBe(true);
  expect(checks.ids([id, 'no uuid'])).toBe(false);
  expect(checks.ids.errors).toMatchObject([{ instancePath: '/1', keyword: 'format' }]);
  expect(checks.id(id)).toBe(true);
});

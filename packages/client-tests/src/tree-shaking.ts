import { functionName } from '@colloquy/scripts/client/names.ts';
import { describe, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import type { ClientPackage } from './client-package.ts';

/** An import of one operation brings no other operation along. */
export function testTreeShaking({ surface, folder, manifest }: ClientPackage): void {
  const [used, ...others] = manifest.operations.map(({ id }) => id);

  describe('tree shaking', () => {
    test('one operation comes alone', async () => {
      const path = `@colloquy/${surface}/operations`;
      const code = await bundleOf(folder, `export { ${functionName(used ?? '')}, connect } from '${path}';`);
      expect(code).toContain(`"${used}"`);
      for (const other of others) expect(code).not.toContain(`"${other}"`);
    });

    test('nothing of the platform is needed but web standards', async () => {
      const code = await bundleOf(folder, `export * from '@colloquy/${surface}';`);
      expect(code).not.toMatch(/from ?"node:|require\("/);
    });
  });
}

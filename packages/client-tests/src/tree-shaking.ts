import { functionName } from '@colloquy/scripts/client/names.ts';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { ClientPackage } from './client-package.ts';

/** An import of one operation brings no other operation along. */
export function testTreeShaking({ surface, folder, manifest }: ClientPackage): void {
  const [used, ...others] = manifest.operations.map(({ id }) => id);

  async function bundleOf(entry: string): Promise<string> {
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: folder },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    });
    return outputFiles[0]?.text ?? '';
  }

  describe('tree shaking', () => {
    test('one operation comes alone', async () => {
      const path = `@colloquy/${surface}/operations`;
      const code = await bundleOf(`export { ${functionName(used ?? '')}, connect } from '${path}';`);
      expect(code).toContain(`"${used}"`);
      for (const other of others) expect(code).not.toContain(`"${other}"`);
    });

    test('the class brings all operations', async () => {
      const code = await bundleOf(`export { ${manifest.clientName} } from '@colloquy/${surface}';`);
      for (const id of [used, ...others]) expect(code).toContain(`"${id}"`);
    });

    test('nothing of the platform is needed but web standards', async () => {
      const code = await bundleOf(`export * from '@colloquy/${surface}';`);
      expect(code).not.toMatch(/from ?"node:|require\("/);
    });
  });
}

import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript-7/bin/tsc');

await rm('dist', { recursive: true, force: true });

// Both forms come from the same sources by the same compiler: dist/esm for import, dist/cjs for require().
for (const format of ['esm', 'cjs']) {
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', `dist/${format}`];
  if (format === 'cjs')
    args.push('--module', 'commonjs', '--moduleResolution', 'bundler', '--verbatimModuleSyntax', 'false');
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  const type = format === 'esm' ? 'module' : 'commonjs';
  await writeFile(`dist/${format}/package.json`, `${JSON.stringify({ type })}\n`);
}

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The compilers that the shipped types are checked with. */
export const compilers = {
  'TypeScript 5.9': 'typescript',
  'TypeScript 6': 'typescript-6',
  'TypeScript 7': 'typescript-7',
};

export interface Compilation {
  ok: boolean;
  output: string;
}

/** Type-checks files as a user's compiler does: shipped declarations included. */
export function compile(compiler: string, folder: string, args: readonly string[]): Compilation {
  const tsc = require.resolve(`${compiler}/package.json`).replace(/package\.json$/, 'bin/tsc');
  const strict = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--skipDefaultLibCheck',
    '--target',
    'es2023',
    '--lib',
    'es2023,dom',
  ];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict, ...args], { cwd: folder, encoding: 'utf8' });
  return { ok: status === 0, output: stdout };
}

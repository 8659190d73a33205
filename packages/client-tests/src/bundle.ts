import { build } from 'esbuild';

/** What a bundler makes of a program for a browser. Fails if the program needs anything of Node. */
export async function bundleOf(folder: string, program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return outputFiles[0]?.text ?? '';
}

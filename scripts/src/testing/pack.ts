import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packs a workspace and unpacks it into a folder of modules, as npm would install it, without asking a registry. */
export function installPackage(workspace: string, modules: string, scratch: string): void {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', scratch];
  const { name, filename } = readPackOutput(execFileSync('npm', args, { cwd: workspace, encoding: 'utf8' }));
  const target = join(modules, name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(scratch, filename), '-C', target, '--strip-components=1']);
}

// npm 11 gives a list, npm 12 an object by name.
function readPackOutput(text: string): { name: string; filename: string } {
  const [packed] = Object.values(JSON.parse(text));
  return packed as { name: string; filename: string };
}

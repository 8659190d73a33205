import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackage } from '@colloquy/scripts/testing/pack.ts';

const root = join(import.meta.dirname, '../../..');
const published = ['packages/cli', 'packages/sandbox', 'spec'];

/** Where .ci/run installs jest and Playwright, which are not needed to build anything. */
export const runners = join(root, 'packages/client-tests/runtimes/node_modules');

/** A project in which the packed packages are installed, as a user has them. */
export interface Project {
  folder: string;
  write(name: string, text: string): void;
  remove(): void;
}

/** Packs what is published and unpacks it into a project; all else is linked from where it is installed. */
export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-project-'));
  const modules = join(folder, 'node_modules');
  for (const workspace of published) installPackage(join(root, workspace), modules, folder);
  link(join(root, 'node_modules'), modules);
  for (const name of ['jest', '@playwright/test']) replaceLink(join(runners, name), join(modules, name));
  mkdirSync(join(modules, '.bin'));
  symlinkSync(join(modules, '@colloquy/cli/bin/colloquy.js'), join(modules, '.bin/colloquy'));
  return {
    folder,
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Links every package of a folder but our own, which are packed. */
function link(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') || name === '@colloquy') continue;
    if (name.startsWith('@')) {
      mkdirSync(join(to, name), { recursive: true });
      link(join(from, name), join(to, name));
    } else symlinkSync(join(from, name), join(to, name));
  }
}

function replaceLink(from: string, to: string): void {
  rmSync(to, { force: true });
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

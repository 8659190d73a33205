import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by their path inside a folder. */
export type Files = Record<string, string>;

/** Makes a folder hold exactly these files. What is right already is left alone, so that watchers stay quiet. */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  await removeOthers(folder, new Set(Object.keys(files).map((name) => join(folder, name))));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

async function removeOthers(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await removeOthers(path, wanted);
      if ((await readdir(path)).length === 0) await rmdir(path);
    } else if (!wanted.has(path)) {
      await rm(path);
    }
  }
}

/** Generated sources, each with a line that says what it is made from and by which script. */
export function generatedFrom(surface: string, script: string, sources: Files): Files {
  const header = `// Generated from spec/${surface} by scripts/src/${script}. Change the spec and run: npm run build`;
  return Object.fromEntries(Object.entries(sources).map(([name, text]) => [name, `${header}\n\n${text.trimEnd()}\n`]));
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

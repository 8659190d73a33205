import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Finds the file and line of a surface's spec that hold a text, such as `operationId: agents.get`. If in doubt, the first. */
export async function locate(specFolder: string, surface: string, text: string | undefined): Promise<string> {
  const root = join(specFolder, surface, 'openapi.yaml');
  for (const path of [root, ...(await yamlFiles(join(specFolder, surface)))]) {
    const lines = (await readFile(path, 'utf8')).split('\n');
    const index = lines.findIndex((line) => line.trim() === text);
    if (index >= 0) return `spec/${relative(specFolder, path)}:${index + 1}`;
  }
  return `spec/${relative(specFolder, root)}:1`;
}

async function yamlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

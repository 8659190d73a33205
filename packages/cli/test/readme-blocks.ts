import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Block {
  /** Heading that it stands under. */
  section: string;
  language: string;
  code: string;
}

/** What stands between fences in the README. */
export const blocks: readonly Block[] = readBlocks(readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'));

function readBlocks(text: string): Block[] {
  return text.split(/^#+ /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf('\n'));
    return Array.from(part.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language = '', code = '']) => {
      return { section, language, code };
    });
  });
}

/** The files of a section, by the names that stand in their first lines. */
export function filesOf(section: string): Record<string, string> {
  const files = blocks.flatMap((block) => {
    const [, name] = /^(?:\/\/|<!--) (\S+)/.exec(block.code) ?? [];
    return block.section === section && name ? [[name, block.code]] : [];
  });
  if (files.length === 0) throw new Error(`The README has no files in a section "${section}".`);
  return Object.fromEntries(files);
}

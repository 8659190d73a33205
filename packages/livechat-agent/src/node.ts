import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { ArgumentError } from '@colloquy/core';

/** A file of this machine to send, as `files.send` and `files.uploadImage` take it. It is read while it is sent. */
export async function fileFromPath(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path));
  } catch (cause) {
    throw new ArgumentError(`The file ${path} cannot be opened. Is the path right, and may it be read?`, { cause });
  }
}

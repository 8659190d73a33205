import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { UsageError } from '../../usage-error.ts';

/** A file with one JSON object a line. */
export interface ReportFile {
  write(entry: object): void;
  close(): void;
}

/**
 * Opens a report to add to. Each entry is in the file once `write` returns, so a crash loses none. If the file can't be
 * written any more, `onFailure` is told once.
 */
export function openReport(path: string, onFailure: (message: string) => void): ReportFile {
  const file = open(path);
  let isBroken = false;
  return {
    write(entry) {
      if (isBroken) return;
      try {
        writeSync(file, `${JSON.stringify(entry)}\n`);
      } catch (error) {
        isBroken = true;
        onFailure(`The report ${path} is not complete (${codeOf(error)}).`);
      }
    },
    close() {
      flush(file);
      closeSync(file);
    },
  };
}

function open(path: string): number {
  try {
    // What is in it is for nobody else to read.
    return openSync(path, 'a', 0o600);
  } catch (error) {
    throw new UsageError(`The report ${path} can't be written (${codeOf(error)}). Name another file with --report.`);
  }
}

function flush(file: number): void {
  try {
    fsyncSync(file);
  } catch {
    // Pipes and devices, such as /dev/stdout, have nothing to flush.
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

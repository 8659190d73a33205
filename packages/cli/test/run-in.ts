import { execFile } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

interface Outcome {
  code: number;
  /** All that was printed, on both streams. */
  output: string;
}

/** Runs a program in a folder as a user does: with this Node, and without the variables of the test run that this is. */
export function runIn(folder: string, program: string, args: readonly string[], more: object = {}): Promise<Outcome> {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_|npm_|JEST_)/.test(name));
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...Object.fromEntries(own), PATH: path, NO_COLOR: '1', ...more };
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, env, timeout: 120_000 }, (error, output, errors) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: output + errors });
    });
  });
}

import { explain } from './explain.ts';
import { createProgram } from './program.ts';
import { readSurfaces } from './surfaces.ts';

/** Runs the command and sets the exit code: the only place where an error becomes output. */
export async function run(args: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnheard);
  try {
    const program = createProgram(await readSurfaces());
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
  } catch (error) {
    report(error);
  }
}

function endUnheard(error: NodeJS.ErrnoException): void {
  // A reader that has had enough is no failure: `colloquy specs comm100-v2 | head`.
  if (error.code !== 'EPIPE') report(error);
  process.exit();
}

function report(error: unknown): void {
  const { message, exitCode } = explain(error);
  if (message !== undefined) process.stderr.write(`colloquy: ${message}\n`);
  process.exitCode = exitCode;
}

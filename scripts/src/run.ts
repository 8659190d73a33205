import { locate } from './spec/locate.ts';
import { SpecError } from './spec/spec-error.ts';
import { specFolder } from './spec/surfaces.ts';

/** Runs a generator. What the user can mend is said in plain lines; a fault of ours keeps its stack. */
export async function run(generate: () => Promise<void>): Promise<void> {
  try {
    await generate();
  } catch (error) {
    console.error(error instanceof SpecError ? error.message : error);
    process.exitCode = 1;
  }
}

/** Runs what reads one surface. An error that doesn't know its place gets the file, and the line if it can be found. */
export async function forSurface<T>(surface: string, work: () => T | Promise<T>, folder = specFolder): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SpecError) || error.message.startsWith('spec/')) throw error;
    const place = await locate(folder, surface, error.line);
    throw new SpecError(`${place} ${error.message}`);
  }
}

import { constants } from 'node:os';

/** A failure the user can do something about: one line, and what another program said about it. */
export class UserError extends Error {
  /**
   * @param {string} line
   * @param {string} [details]
   */
  constructor(line, details = '') {
    super(line);
    this.details = details;
  }
}

/** The user stopped the work. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal);
    this.exitCode = exitCodeOf(signal);
  }
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} what a shell reports for a program that this signal ended
 */
export function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command and sets the exit code: the only place where an error becomes output.
 *
 * @param {() => Promise<number>} command
 */
export async function exitWith(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof Interrupted ? error.exitCode : report(error);
  }
}

/**
 * @param {unknown} error
 * @returns {number}
 */
function report(error) {
  const line = error instanceof Error ? error.message : String(error);
  const details = error instanceof UserError ? error.details.trimEnd() : '';
  process.stderr.write(`colloquy: ${line}\n${details && `${details}\n`}`);
  return 1;
}

import { spawn } from 'node:child_process';
import { endingOf } from './ending.mjs';
import { Interrupted } from './say.mjs';

/**
 * @typedef {{ cwd: string, env?: NodeJS.ProcessEnv }} Place
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

const WINDOWS = process.platform === 'win32';
const GRACE_MS = 3_000;

/**
 * Runs a program whose output is only of interest when it fails. Stopping stops all that it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Place & { shell?: boolean }} place
 * @param {NodeJS.Signals} [stopWith] SIGTERM lets the program end its own children first
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runHeldBack(command, args, place, stopWith = 'SIGKILL') {
  let output = '';
  const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'], detached: !WINDOWS });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
  }
  const { code, stoppedBy } = await endingOf(child, 'close', () => stopTree(child, stopWith));
  if (stoppedBy) throw new Interrupted(stoppedBy);
  return { code, output };
}

/**
 * Runs a program in this terminal, until it ends by itself or is told to stop.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Place} place
 * @param {(signal: NodeJS.Signals) => NodeJS.Signals} [passedOnAs]
 * @returns {Promise<{ code: number, stoppedBy: NodeJS.Signals | undefined }>}
 */
export function runInForeground(command, args, place, passedOnAs = (signal) => signal) {
  const child = spawn(command, args, { ...place, stdio: 'inherit' });
  return endingOf(child, 'exit', (signal) => {
    child.kill(passedOnAs(signal));
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  });
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stopTree(child, signal) {
  signalTree(child, signal);
  setTimeout(() => signalTree(child, 'SIGKILL'), GRACE_MS).unref();
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree({ pid }, signal) {
  if (pid === undefined) return;
  if (WINDOWS) {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

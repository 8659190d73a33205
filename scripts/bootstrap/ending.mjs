import { exitCodeOf, UserError } from './say.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const PARENT_CHECK_MS = 200;

/**
 * @param {ChildProcess} child
 * @param {'exit' | 'close'} event
 * @param {(signal: NodeJS.Signals) => void} stop called once, at the first signal that asks to stop
 * @returns {Promise<{ code: number, stoppedBy: NodeJS.Signals | undefined }>}
 */
export async function endingOf(child, event, stop) {
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy;
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    if (stoppedBy) return;
    stoppedBy = signal;
    stop(signal);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  const unwatch = onParentGone(() => onSignal('SIGTERM'));
  try {
    const code = await new Promise((resolve, reject) => {
      child.once(event, (code, signal) => resolve(signal ? exitCodeOf(signal) : code));
      child.once('error', (error) => reject(cantRun(child, error)));
    });
    return { code, stoppedBy };
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, onSignal);
    unwatch();
  }
}

/**
 * npm passes SIGTERM to the shell between it and us, which ends without telling us.
 *
 * @param {() => void} stop
 * @returns {() => void}
 */
function onParentGone(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return () => {};
  const timer = setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS);
  return () => clearInterval(timer);
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.ErrnoException} error
 */
function cantRun(child, error) {
  return new UserError(`Can't run ${child.spawnfile} (${error.code ?? error.message}).`);
}

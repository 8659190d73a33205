import { delimiter, join } from 'node:path';
import { runHeldBack, runInForeground } from './child.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { withProgress } from './progress.mjs';
import { exitCodeOf, UserError } from './say.mjs';

export const BUILD_TASKS = ['build'];
export const TEST_TASKS = ['lint', 'typecheck', 'test'];

const QUIET_SERVICES = {
  // npm announces each script, and wraps each failure in eight lines.
  npm_config_loglevel: 'silent',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_TELEMETRY: 'off',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string} chromium
 * @returns {NodeJS.ProcessEnv} what the tasks see: the pinned Node and the project's tools before all others
 */
export function taskEnvironment(root, env, chromium) {
  // Windows spells it Path.
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const tools = [join(root, 'node_modules', '.bin'), join(root, 'node_modules', 'node', 'bin')];
  if (process.platform === 'win32') tools.reverse();
  return {
    ...env,
    ...QUIET_SERVICES,
    CHROMIUM: chromium,
    [path]: [...tools, env[path]].filter(Boolean).join(delimiter),
  };
}

/**
 * Builds without a word from turbo, unless it fails.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(root, env) {
  const args = turboArgs(root, BUILD_TASKS, ['--output-logs=errors-only', '--log-prefix=none']);
  const { code, output } = await withProgress('Building…', () =>
    runHeldBack(pinnedNode(root), args, { cwd: root, env }, 'SIGTERM'),
  );
  if (code !== 0) throw new UserError('The build failed. What it said:', withoutChatter(output));
}

/**
 * @param {string} output
 * @returns {string} what the failed tasks said, without turbo's own report
 */
export function withoutChatter(output) {
  const chatter = /^\s*(•|cache (miss|hit)|(Tasks|Cached|Time|Failed):|(\S+:\s+)?ERROR\b|$)/;
  return output
    .split('\n')
    .filter((line) => !chatter.test(line))
    .join('\n');
}

/**
 * Runs tasks with turbo's own output.
 *
 * @param {string} root
 * @param {string[]} tasks
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} extra options for turbo
 * @returns {Promise<number>}
 */
export async function runTurbo(root, tasks, env, extra = []) {
  const args = turboArgs(root, tasks, ['--output-logs=new-only', '--continue=dependencies-successful'], extra);
  // turbo's wrapper passes SIGTERM on, and expects SIGINT to reach turbo through the terminal.
  const run = await runInForeground(pinnedNode(root), args, { cwd: root, env }, () => 'SIGTERM');
  return run.stoppedBy ? exitCodeOf(run.stoppedBy) : run.code;
}

/**
 * @param {string} root
 * @param {string[]} tasks
 * @param {string[]} defaults
 * @param {string[]} [extra] take the place of defaults with the same name
 */
function turboArgs(root, tasks, defaults, extra = []) {
  const names = extra.map(nameOf);
  const kept = ['--ui=stream', '--concurrency=100%', ...defaults].filter((option) => !names.includes(nameOf(option)));
  return [join(root, 'node_modules', 'turbo', 'bin', 'turbo'), 'run', ...tasks, ...kept, ...extra];
}

/** @param {string} option */
function nameOf(option) {
  return option.split('=')[0];
}

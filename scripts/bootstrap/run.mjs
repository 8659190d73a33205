import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { assertNodeIsRecent } from './node-version.mjs';
import { parseStartOptions, START_HELP } from './options.mjs';
import { assertPortFree } from './port.mjs';
import { exitWith, say, UserError } from './say.mjs';
import { serve } from './serve.mjs';
import { BUILD_TASKS, build, runTurbo, TEST_TASKS, taskEnvironment } from './turbo.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

async function start() {
  const options = parseStartOptions(args, process.env);
  if (options.help) {
    say(START_HELP);
    return 0;
  }
  await assertPortFree(options.port, options.host);
  await build(root, await prepare());
  return serve(root, options);
}

async function test() {
  return runTurbo(root, TEST_TASKS, await prepare(), args);
}

async function buildOnly() {
  const env = await prepare();
  if (args.length > 0) return runTurbo(root, BUILD_TASKS, env, args);
  await build(root, env);
  return 0;
}

/** @returns {Promise<NodeJS.ProcessEnv>} the environment for tasks, once all they need is installed */
async function prepare() {
  const env = taskEnvironment(root, process.env, findChromium(process.env));
  await ensureInstalled(root, process.env);
  return env;
}

/** @type {Record<string, () => Promise<number>>} */
const commands = { start, test, build: buildOnly };

await exitWith(() => {
  assertNodeIsRecent(process.versions.node);
  const run = commands[command];
  if (!run) throw new UserError(`Unknown command "${command}". Run npm start, npm test or npm run build.`);
  return run();
});

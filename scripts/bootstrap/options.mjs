import { parseArgs } from 'node:util';
import { nearest } from './nearest.mjs';
import { UserError } from './say.mjs';

export const DEFAULT_PORT = 4010;
export const DEFAULT_HOST = '127.0.0.1';

export const START_HELP = `Usage: npm start [-- <options>]

Builds Colloquy, then serves the mock API and the docs.

  --port <0..65535>  port to listen on, 0 for any free one (default: the variable PORT, else ${DEFAULT_PORT})
  --host <address>   address to listen on (default: ${DEFAULT_HOST})
  --help             print this`;

const OPTIONS = /** @type {const} */ ({
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
});
const SEE_HELP = 'See: npm start -- --help';

/**
 * @param {string[]} argv what follows `npm start --`
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ port: number, host: string, help: boolean }}
 */
export function parseStartOptions(argv, env) {
  const { values, tokens } = parseArgs({ args: argv, options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw unexpectedArgument(token.value);
    if (token.kind === 'option') checkOption(token);
  }
  return {
    port: values.port === undefined ? portFromEnvironment(env) : parsePort(String(values.port), '--port'),
    host: values.host === undefined ? DEFAULT_HOST : String(values.host),
    help: values.help === true,
  };
}

/** @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} token */
function checkOption({ name, rawName, value, inlineValue }) {
  const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[/** @type {keyof typeof OPTIONS} */ (name)] : undefined;
  if (!known) {
    const meant = nearest(name, Object.keys(OPTIONS));
    throw new UserError(`Unknown option ${rawName}. ${meant ? `Did you mean --${meant}?` : SEE_HELP}`);
  }
  if (known.type === 'boolean' && value !== undefined) {
    throw new UserError(`${rawName} takes no value, but got "${value}". ${SEE_HELP}`);
  }
  if (known.type === 'string' && (!value || (!inlineValue && value.startsWith('--')))) {
    const example = name === 'port' ? DEFAULT_PORT : DEFAULT_HOST;
    throw new UserError(`${rawName} needs a value, for example: npm start -- ${rawName} ${example}`);
  }
}

/** @param {string} argument */
function unexpectedArgument(argument) {
  // `npm start --port 5000` without the separating `--` arrives here as a bare 5000.
  const hint = /^\d+$/.test(argument) ? `Did you mean: npm start -- --port ${argument}` : SEE_HELP;
  return new UserError(`Unexpected argument "${argument}". ${hint}`);
}

/** @param {NodeJS.ProcessEnv} env */
function portFromEnvironment(env) {
  return env.PORT ? parsePort(env.PORT, 'The environment variable PORT') : DEFAULT_PORT;
}

/**
 * @param {string} text
 * @param {string} source
 */
function parsePort(text, source) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new UserError(
    `${source} is "${text}", which is not a port. Give a number from 0 to 65535, for example ${DEFAULT_PORT}.`,
  );
}

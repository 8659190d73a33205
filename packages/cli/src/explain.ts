import { CommanderError } from 'commander';
import { explainListening } from './http/listen.ts';
import { UsageError } from './usage-error.ts';

interface Explanation {
  /** Undefined if there is nothing to say, as after help. */
  message?: string;
  exitCode: number;
}

const fault = 'This is a fault of colloquy; please report it.';

/** What the user is told about an error, and the exit code. */
export function explain(error: unknown): Explanation {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { exitCode: 0 };
    // Without a command, help has been printed instead of an error.
    return error.code === 'commander.help' ? { exitCode: 2 } : { message: sentences(error.message), exitCode: 2 };
  }
  if (error instanceof UsageError) return { message: error.message, exitCode: 2 };
  if (!(error instanceof Error)) return { message: `${fault}\n${error}`, exitCode: 1 };
  if ('syscall' in error) return { message: explainSystemError(error as NodeJS.ErrnoException), exitCode: 1 };
  return { message: `${fault}\n${error.stack}`, exitCode: 1 };
}

function explainSystemError(error: NodeJS.ErrnoException): string {
  const isOfListening = error.syscall === 'listen' || error.syscall === 'getaddrinfo';
  return isOfListening ? explainListening(error, '--') : `${error.message}.`;
}

/** Commander's `error: unknown option '--prot'\n(Did you mean --port?)` in our form. */
function sentences(message: string): string {
  const [problem = '', hint] = message.replace(/^error: /, '').split('\n');
  const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`.replace(/\.?$/, '.');
  return `${sentence} ${hint?.replace(/^\((.*)\)$/, '$1') ?? 'See colloquy --help.'}`;
}

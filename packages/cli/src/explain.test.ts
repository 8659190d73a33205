import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import { UsageError } from './usage-error.ts';

function systemError(values: object): Error {
  return Object.assign(new Error('it failed'), values);
}

test.each([
  [new UsageError('Not so.'), { message: 'Not so.', exitCode: 2 }],
  [new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), { exitCode: 0 }],
  [new CommanderError(1, 'commander.help', '(outputHelp)'), { exitCode: 2 }],
  [
    new CommanderError(1, 'commander.missingArgument', "error: missing required argument 'shell'"),
    { message: "Missing required argument 'shell'. See colloquy --help.", exitCode: 2 },
  ],
  [
    new CommanderError(1, 'commander.unknownOption', "error: unknown option '--prot'\n(Did you mean --port?)"),
    { message: "Unknown option '--prot'. Did you mean --port?", exitCode: 2 },
  ],
  [
    systemError({ code: 'EACCES', syscall: 'listen', address: '127.0.0.1', port: 80 }),
    { message: 'Port 80 needs more rights. Choose one above 1023 with --port.', exitCode: 1 },
  ],
  [
    systemError({ code: 'EADDRNOTAVAIL', syscall: 'listen', address: '192.0.2.1', port: 0 }),
    { message: '192.0.2.1 is not an address of this machine. Choose another with --host.', exitCode: 1 },
  ],
  [
    systemError({ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'nowhere.invalid' }),
    { message: 'nowhere.invalid is not an address of this machine. Choose another with --host.', exitCode: 1 },
  ],
  [systemError({ code: 'ENOENT', syscall: 'open' }), { message: 'it failed.', exitCode: 1 }],
])('%s', (error, explanation) => {
  expect(explain(error)).toEqual(explanation);
});

test('what nobody expected comes with its stack', () => {
  const error = new TypeError('x is not a function');
  expect(explain(error)).toEqual({
    message: `This is a fault of colloquy; please report it.\n${error.stack}`,
    exitCode: 1,
  });
});

test('what is no error can be thrown, too', () => {
  expect(explain(undefined)).toMatchObject({ exitCode: 1 });
});

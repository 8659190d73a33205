import { describe, expect, test } from 'vitest';
import { parseStartOptions } from './options.mjs';

describe('defaults', () => {
  test.each([
    [[], {}, { port: 4010, host: '127.0.0.1', help: false }],
    [[], { PORT: '5000' }, { port: 5000, host: '127.0.0.1', help: false }],
    [[], { PORT: '' }, { port: 4010, host: '127.0.0.1', help: false }],
    [['--port', '0', '--host', '::1'], { PORT: '5000' }, { port: 0, host: '::1', help: false }],
    [['--port=65535'], { PORT: 'nonsense' }, { port: 65535, host: '127.0.0.1', help: false }],
    [['-h'], {}, { port: 4010, host: '127.0.0.1', help: true }],
  ])('%j with %j', (argv, env, expected) => {
    expect(parseStartOptions(argv, env)).toEqual(expected);
  });
});

const NOT_A_PORT = 'which is not a port. Give a number from 0 to 65535, for example 4010.';

describe('one clear line for', () => {
  test.each([
    [['--prot', '1'], 'Unknown option --prot. Did you mean --port?'],
    [['-p', '1'], 'Unknown option -p. Did you mean --port?'],
    [['--hots=x'], 'Unknown option --hots. Did you mean --host?'],
    [['--hlep'], 'Unknown option --hlep. Did you mean --help?'],
    [['--bogus'], 'Unknown option --bogus. See: npm start -- --help'],
    [['--toString'], 'Unknown option --toString. See: npm start -- --help'],
    [['--port'], '--port needs a value, for example: npm start -- --port 4010'],
    [['--port='], '--port needs a value, for example: npm start -- --port 4010'],
    [['--port', '--help'], '--port needs a value, for example: npm start -- --port 4010'],
    [['--host', ''], '--host needs a value, for example: npm start -- --host 127.0.0.1'],
    [['--help=yes'], '--help takes no value, but got "yes". See: npm start -- --help'],
    [['--port', '70000'], `--port is "70000", ${NOT_A_PORT}`],
    [['--port', '-1'], `--port is "-1", ${NOT_A_PORT}`],
    [['--port', '80.5'], `--port is "80.5", ${NOT_A_PORT}`],
    [['--port', '0x50'], `--port is "0x50", ${NOT_A_PORT}`],
    [['5000'], 'Unexpected argument "5000". Did you mean: npm start -- --port 5000'],
    [['all'], 'Unexpected argument "all". See: npm start -- --help'],
  ])('%j', (argv, line) => {
    expect(() => parseStartOptions(argv, {})).toThrow(expect.objectContaining({ message: line }));
  });

  test('a PORT variable that is no port', () => {
    expect(() => parseStartOptions([], { PORT: 'abc' })).toThrow(
      `The environment variable PORT is "abc", ${NOT_A_PORT}`,
    );
  });
});

import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('defaults', () => {
  expect(parseOptions(['mock'])).toEqual({ help: false, port: 4010, host: '127.0.0.1', docs: undefined });
});

test('all options', () => {
  const args = ['mock', '--port', '0', '--host', '0.0.0.0', '--docs', 'site'];
  expect(parseOptions(args)).toEqual({ help: false, port: 0, host: '0.0.0.0', docs: 'site' });
});

test('help needs no command', () => {
  expect(parseOptions(['--help'])).toMatchObject({ help: true });
});

test.each([
  [[], 'Unknown command ""'],
  [['mok'], 'Unknown command "mok"'],
  [['mock', 'extra'], 'Unknown command "extra"'],
  [['mock', '--prot', '1'], "Unknown option '--prot'. See colloquy --help."],
  [['mock', '--port'], "Option '--port <value>' argument missing. See colloquy --help."],
  [['mock', '--port', '70000'], '--port must be a number from 0 to 65535, not "70000".'],
  [['mock', '--port', ''], '--port must be a number'],
])('%j is refused', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});

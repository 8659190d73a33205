import { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { oneOf } from './one-of.ts';

const colours = ['red', 'green'];

function optionValue(flags: string, ...args: string[]): unknown {
  const command = new Command().addOption(oneOf(new Option(flags), 'colour', colours));
  return command.parse(args, { from: 'user' }).opts().colour;
}

test('it takes what is in the list', () => {
  expect(optionValue('--colour <name>', '--colour', 'red')).toBe('red');
});

test('it collects several, each once', () => {
  expect(optionValue('--colour <name...>', '--colour', 'red', 'green', 'red')).toEqual(['red', 'green']);
});

test.each([
  ['gren', 'There is no colour "gren". Did you mean green? There are: red, green.'],
  ['blue', 'There is no colour "blue". There are: red, green.'],
])('it refuses %s', (word, message) => {
  expect(() => optionValue('--colour <name>', '--colour', word)).toThrow(new Error(message));
});

test('help and completion know the list', () => {
  expect(oneOf(new Option('--colour <name>'), 'colour', colours).argChoices).toEqual(colours);
});

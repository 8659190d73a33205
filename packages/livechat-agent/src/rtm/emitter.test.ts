import { expect, test } from 'vitest';
import { Emitter } from './emitter.ts';

interface Events {
  greeting: string;
  parting: string;
  error: unknown;
}

class Speaker extends Emitter<Events> {
  override tell = super.tell;
}

/** A speaker, and what its handlers hear, each with a name. */
function createSpeaker() {
  const speaker = new Speaker();
  const heard: string[] = [];
  const hear = (name: string) => (value: string) => void heard.push(`${name}: ${value}`);
  return { speaker, heard, hear };
}

test('all handlers of a name hear, in the order in which they came', () => {
  const { speaker, heard, hear } = createSpeaker();
  speaker.on('greeting', hear('first'));
  speaker.on('greeting', hear('second'));
  speaker.on('parting', hear('third'));
  expect(speaker.tell('greeting', 'Hello')).toBe(true);
  expect(heard).toEqual(['first: Hello', 'second: Hello']);
});

test('what nobody listens to goes by', () => {
  const { speaker, heard, hear } = createSpeaker();
  speaker.on('greeting', hear('one'))();
  expect(speaker.tell('greeting', 'Hello')).toBe(false);
  expect(speaker.tell('parting', 'Bye')).toBe(false);
  expect(heard).toEqual([]);
});

test('off takes one handler away, and so does what on gives', () => {
  const { speaker, heard, hear } = createSpeaker();
  const [one, two, three] = [hear('one'), hear('two'), hear('three')];
  speaker.on('greeting', one);
  const stop = speaker.on('greeting', two);
  speaker.on('greeting', three);
  speaker.off('greeting', one);
  speaker.off('parting', three);
  stop();
  stop();
  speaker.tell('greeting', 'Hello');
  expect(heard).toEqual(['three: Hello']);
});

test('once hears one time', () => {
  const { speaker, heard, hear } = createSpeaker();
  speaker.once('greeting', hear('once'));
  speaker.tell('greeting', 'Hello');
  speaker.tell('greeting', 'Again');
  expect(heard).toEqual(['once: Hello']);
});

test('a once that has not heard yet is taken away by off, or by what once gives', () => {
  const { speaker, heard, hear } = createSpeaker();
  const one = hear('one');
  speaker.once('greeting', one);
  speaker.off('greeting', one);
  speaker.once('greeting', hear('two'))();
  speaker.tell('greeting', 'Hello');
  expect(heard).toEqual([]);
});

test('the same handler hears once, however often it is added', () => {
  const { speaker, heard, hear } = createSpeaker();
  const one = hear('one');
  speaker.on('greeting', one);
  speaker.on('greeting', one);
  speaker.tell('greeting', 'Hello');
  expect(heard).toEqual(['one: Hello']);
});

test('a handler that is added by another hears from the next time on', () => {
  const { speaker, heard, hear } = createSpeaker();
  speaker.once('greeting', () => void speaker.on('greeting', hear('new')));
  speaker.tell('greeting', 'Hello');
  expect(heard).toEqual([]);
  speaker.tell('greeting', 'Again');
  expect(heard).toEqual(['new: Again']);
});

test('a handler that is taken away by another hears nothing any more', () => {
  const { speaker, heard, hear } = createSpeaker();
  const second = hear('second');
  speaker.on('greeting', () => speaker.off('greeting', second));
  speaker.on('greeting', second);
  speaker.tell('greeting', 'Hello');
  expect(heard).toEqual([]);
});

test('once hears one time even if it is told again meanwhile', () => {
  const { speaker, heard, hear } = createSpeaker();
  speaker.once('greeting', () => speaker.tell('greeting', 'inner'));
  speaker.once('greeting', hear('once'));
  speaker.tell('greeting', 'outer');
  expect(heard).toEqual(['once: inner']);
});

test.each(['on', 'once'] as const)('%s: a handler that throws is told as an error, and others hear', (way) => {
  const { speaker, heard, hear } = createSpeaker();
  const errors: unknown[] = [];
  const problem = new Error('no');
  speaker.on('error', (error) => errors.push(error));
  speaker[way]('greeting', () => {
    throw problem;
  });
  speaker.on('greeting', hear('other'));
  expect(() => speaker.tell('greeting', 'Hello')).not.toThrow();
  expect(errors).toEqual([problem]);
  expect(heard).toEqual(['other: Hello']);
});

test('a handler that fails later is told as an error', async () => {
  const { speaker } = createSpeaker();
  const error = new Promise((resolve) => speaker.on('error', resolve));
  speaker.on('greeting', async () => {
    await null;
    throw new Error('later');
  });
  speaker.tell('greeting', 'Hello');
  expect(await error).toEqual(new Error('later'));
});

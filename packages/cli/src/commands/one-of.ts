import type { Argument, Option } from 'commander';
import { unknownName } from '../nearest.ts';

/** Lets an argument or option take these values only; what they are is named by `what`, such as `surface`. */
export function oneOf<Target extends Argument | Option>(
  target: Target,
  what: string,
  values: readonly string[],
): Target {
  // Commander's own check knows no suggestions; its list of choices is for help and completion.
  target.choices(values);
  target.argParser((word: string, previous: unknown) => {
    if (!values.includes(word)) throw unknownName(what, word, values);
    if (!target.variadic) return word;
    return [...new Set(Array.isArray(previous) ? previous : []).add(word)];
  });
  return target;
}

import { inspect } from 'node:util';
import type { EngineOptions } from './mock/plain-mock.ts';
import { unknownName } from './nearest.ts';
import type { MockOptions } from './start-mock.ts';
import { UsageError } from './usage-error.ts';

interface Rule {
  allows(value: unknown): boolean;
  /** What is allowed, after "must be". */
  right: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const engineRules: Record<keyof EngineOptions, Rule> = {
  surfaces: {
    allows: (value) => Array.isArray(value) && value.every(isText),
    right: "a list of ids, such as ['comm100-v2']",
  },
  engine: { allows: (value) => value === 'prism', right: 'prism' },
  dynamic: { allows: (value) => typeof value === 'boolean', right: 'true or false' },
  seed: { allows: isWhole, right: 'a whole number such as 1' },
  latency: {
    allows: (value) => [value].flat().every((one) => typeof one === 'number'),
    right: 'milliseconds, or from how many to how many',
  },
  onExchange: { allows: (value) => typeof value === 'function', right: 'a function' },
};

const mockRules: Record<keyof MockOptions, Rule> = {
  port: { allows: (value) => isWhole(value) && value <= 65_535, right: 'a whole number from 0 to 65535' },
  host: { allows: (value) => isText(value) && value.trim() !== '', right: 'an address such as 127.0.0.1' },
  docs: { allows: isText, right: 'a folder' },
  ...engineRules,
};

export function checkEngineOptions(options: EngineOptions): void {
  check(options, engineRules);
}

export function checkMockOptions(options: MockOptions): void {
  check(options, mockRules);
}

/** An option that is undefined counts as left out. */
function check(options: object, rules: Record<string, Rule>): void {
  if (typeof options !== 'object' || options === null) {
    throw new UsageError(`The options must be an object, not ${shown(options)}.`);
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw unknownName('option', name, Object.keys(rules));
    if (value !== undefined && !rule.allows(value)) {
      throw new UsageError(`${name} must be ${rule.right}, not ${shown(value)}.`);
    }
  }
}

const shown = (value: unknown) => inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });

import { expect, test } from 'vitest';
import { checkEngineOptions, checkMockOptions } from './check-options.ts';
import { UsageError } from './usage-error.ts';

test.each([
  [{ port: 'a' }, "port must be a whole number from 0 to 65535, not 'a'."],
  [{ port: 65_536 }, 'port must be a whole number from 0 to 65535, not 65536.'],
  [{ port: 1.5 }, 'port must be a whole number from 0 to 65535, not 1.5.'],
  [{ host: 1 }, 'host must be an address such as 127.0.0.1, not 1.'],
  [{ host: ' ' }, "host must be an address such as 127.0.0.1, not ' '."],
  [{ docs: true }, 'docs must be a folder, not true.'],
  [{ surfaces: 'comm100-v2' }, "surfaces must be a list of ids, such as ['comm100-v2'], not 'comm100-v2'."],
  [{ surfaces: [2] }, "surfaces must be a list of ids, such as ['comm100-v2'], not [ 2 ]."],
  [{ engine: 'sandbox' }, "engine must be prism, not 'sandbox'."],
  [{ dynamic: 'yes' }, "dynamic must be true or false, not 'yes'."],
  [{ seed: Number.NaN }, 'seed must be a whole number such as 1, not NaN.'],
  [{ seed: -1 }, 'seed must be a whole number such as 1, not -1.'],
  [{ latency: null }, 'latency must be milliseconds, or from how many to how many, not null.'],
  [{ onExchange: [] }, 'onExchange must be a function, not [].'],
  [{ prot: 1 }, 'There is no option "prot". Did you mean port? There are: port, host, docs, surfaces, '],
  [{ constructor: 1 }, 'There is no option "constructor". There are: port, '],
  [4010, 'The options must be an object, not 4010.'],
  [null, 'The options must be an object, not null.'],
])('%o is refused', (options, message) => {
  const check = () => checkMockOptions(options as object);
  expect(check).toThrow(UsageError);
  expect(check).toThrow(message);
});

test('what is right or left out is taken', () => {
  checkMockOptions({ port: 65_535, host: '::1', docs: undefined });
  checkEngineOptions({ surfaces: ['livechat'], engine: 'prism', dynamic: true, seed: 0, latency: [5, 20] });
});

test('the options of a port are not those of a mock without one', () => {
  expect(() => checkEngineOptions({ port: 1 } as object)).toThrow('There is no option "port".');
});

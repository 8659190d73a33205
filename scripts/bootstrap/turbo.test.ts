import { expect, test } from 'vitest';
import { taskEnvironment, withoutChatter } from './turbo.mjs';

test("tasks find the project's tools before the user's, and report to nobody", () => {
  const env = taskEnvironment('/project', { PATH: '/usr/bin', HOME: '/home/ann' }, '/usr/bin/chromium');
  expect(env.PATH?.split(':')[0]).toBe('/project/node_modules/.bin');
  expect(env.PATH).toMatch(/:\/usr\/bin$/);
  expect(env).toMatchObject({
    HOME: '/home/ann',
    CHROMIUM: '/usr/bin/chromium',
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
    DO_NOT_TRACK: '1',
  });
});

test('a failed build shows what the tasks said, not how turbo ran them', () => {
  const output = [
    '• turbo 2.11.9',
    '   • Running build in 7 packages',
    'cache miss, executing 7220e6e03dfbee1d',
    '',
    'spec/a/openapi.yaml:3:3 Property `sumary` is not expected here.',
    ' ERROR  command (/project/spec) npm run build exited (1)',
    '@colloquy/specs#build:  ERROR  command (/project/spec) npm run build exited (1)',
    ' Tasks:    0 successful, 1 total',
    'Cached:    0 cached, 1 total',
    '  Time:    1.2s',
    'Failed:    @colloquy/specs#build',
  ].join('\n');
  expect(withoutChatter(output)).toBe('spec/a/openapi.yaml:3:3 Property `sumary` is not expected here.');
});

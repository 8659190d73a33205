import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstGap, isInstalled } from './installed.mjs';
import { LOCK, Project } from './testing.ts';

const { '': _root, 'node_modules/other-platform': _other, ...PRESENT } = LOCK;
const HIDDEN = 'node_modules/.package-lock.json';

function installedProject(): Project {
  const project = new Project();
  for (const command of ['ci', 'rebuild']) {
    execFileSync(process.execPath, ['npm-fake.mjs', command], { cwd: project.root });
  }
  return project;
}

test('an installed project has no gap', () => {
  const { root } = installedProject();
  expect(firstGap(root)).toBeUndefined();
  expect(isInstalled(root)).toBe(true);
});

describe('there is a gap when', () => {
  test.each([
    ['nothing is installed', () => new Project(), 'node_modules'],
    ['npm ci did not get to its end', () => changed((it) => it.remove(HIDDEN)), 'node_modules'],
    ['its record is damaged', () => changed((it) => it.write(HIDDEN, '{"packages":')), 'node_modules'],
    [
      'a package is missing',
      () => changed((it) => it.writeLock({ ...LOCK, 'node_modules/new': { version: '1.0.0' } })),
      'node_modules/new',
    ],
    [
      'a package has another version',
      () => changed((it) => it.writeLock({ ...LOCK, 'node_modules/turbo': { version: '3.0.0' } })),
      'node_modules/turbo',
    ],
    [
      'a package is left over',
      () => changed((it) => it.writeLock({ ...PRESENT, 'node_modules/old': { version: '1.0.0' } }, HIDDEN)),
      'node_modules/old',
    ],
    [
      'an optional package for this platform is missing',
      () => changed((it) => it.writeLock({ ...PRESENT, 'node_modules/this-platform': undefined as never }, HIDDEN)),
      'node_modules/this-platform',
    ],
    [
      'a package became a workspace',
      () => changed((it) => it.writeLock({ ...PRESENT, 'node_modules/@project/cli': {} }, HIDDEN)),
      'node_modules/@project/cli',
    ],
    [
      'a workspace is not linked',
      () => changed((it) => it.remove('node_modules/@project/cli')),
      'node_modules/@project/cli',
    ],
    ["a workspace's folder is gone", () => changed((it) => it.remove('packages/cli')), 'node_modules/@project/cli'],
  ])('%s', (_when, project, gap) => {
    expect(firstGap(project().root)).toBe(gap);
  });

  test('the pinned Node is missing', () => {
    const { root } = changed((it) => it.remove('node_modules/node/bin'));
    expect(firstGap(root)).toBe(join(root, 'node_modules/node/bin/node'));
    expect(isInstalled(root)).toBe(false);
  });
});

test.each([
  ['an optional package that only another platform needs', { version: '1.0.0', optional: true }],
  ['a development package for another platform', { version: '1.0.0', devOptional: true, cpu: ['pdp11'] }],
])('there is no gap without %s', (_what, entry) => {
  expect(firstGap(changed((it) => it.writeLock({ ...LOCK, 'node_modules/absent': entry })).root)).toBeUndefined();
});

test.each(['', '{ "packages": <<<<<<< HEAD'])('says how to restore the lock when it holds "%s"', (text) => {
  const { root } = changed((it) => it.write('package-lock.json', text));
  expect(() => firstGap(root)).toThrow(
    'package-lock.json is missing or damaged. Restore it: git checkout package-lock.json',
  );
});

function changed(change: (project: Project) => void): Project {
  const project = installedProject();
  change(project);
  return project;
}

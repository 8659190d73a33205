import { expect, test } from 'vitest';
import { refuseNode } from './node-version.ts';

test.each(['20.20.2', '24.9.0', '24.17.9'])('Node %s is refused', (version) => {
  expect(refuseNode(version, '>=24.18')).toBe(
    `This is Node ${version}; colloquy needs 24.18 or later. Get it from https://nodejs.org.`,
  );
});

test.each(['24.18.0', '24.21.0', '25.0.0', '26.1.0-nightly'])('Node %s is taken', (version) => {
  expect(refuseNode(version, '>=24.18')).toBeUndefined();
});

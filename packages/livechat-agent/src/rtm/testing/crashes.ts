import { afterAll, beforeAll } from 'vitest';

/** Collects what would end a program while the tests of a file run: exceptions and rejections that nobody catches. */
export function collectCrashes(): unknown[] {
  const crashes: unknown[] = [];
  const collect = (error: unknown) => void crashes.push(error);
  beforeAll(() => {
    process.on('uncaughtException', collect).on('unhandledRejection', collect);
  });
  afterAll(() => {
    process.off('uncaughtException', collect).off('unhandledRejection', collect);
  });
  return crashes;
}

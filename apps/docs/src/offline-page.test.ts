import { expect, test } from 'vitest';
import { makeOffline } from './offline-page.ts';

const page = '<head><meta charset="utf8" /></head>`https://cdn.redoc.ly/redoc/logo-mini.svg`';

test('the logo comes with the page, and the browser is told to load nothing from elsewhere', () => {
  const offline = makeOffline(page);
  expect(offline).not.toContain('cdn.redoc.ly');
  expect(offline).toContain("default-src 'self'");
  expect(makeOffline(page)).toBe(offline);
});

test('a page that is built in another way is looked at by a person', () => {
  expect(() => makeOffline('<head></head>')).toThrow('not built as expected');
});

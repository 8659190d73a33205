import { expect, test } from 'vitest';
import { landingPage } from './landing-page.ts';

test('every surface has a link with its facts, and text stays text', () => {
  const page = landingPage([{ surface: 'a-b', title: 'A & <B>', version: '4', operations: 6 }]);
  expect(page).toContain('<a href="a-b/"><strong>A &#38; &#60;B&#62;</strong>');
  expect(page).toContain('Version 4, 6 operations');
});

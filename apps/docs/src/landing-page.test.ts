import { expect, test } from 'vitest';
import { landingPage } from './landing-page.ts';

test('every surface has a link with its facts, and text stays text', () => {
  const page = landingPage([{ surface: 'a-b', title: 'A & <B>', version: '4', operations: 6 }]);
  expect(page).toContain('<a href="a-b/"><strong>A &#38; &#60;B&#62;</strong>');
  expect(page).toContain('Version 4, 6 operations');
});

test('a websocket has a link of its own', () => {
  const realtime = { title: 'Chat RTM', actions: 28, pushes: 23 };
  const page = landingPage([{ surface: 'chat', title: 'Chat', version: '3', operations: 23, realtime }]);
  expect(page).toContain('<a href="chat-rtm/"><strong>Chat RTM</strong>');
  expect(page).toContain('28 actions and 23 pushes');
});

import { type Browser, chromium } from 'playwright-core';

// Set by scripts/bootstrap, which looks for Chromium. Without one, browser tests are skipped.
export const chromiumPath = process.env.CHROMIUM ?? '';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args });
}

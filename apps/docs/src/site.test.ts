import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningMock, startMock } from '@colloquy/cli';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';

const site = join(import.meta.dirname, '../dist');
const specs = join(import.meta.dirname, '../../../spec/dist');
const read = (name: string) => JSON.parse(readFileSync(join(specs, name), 'utf8'));
const surfaces: { surface: string; title: string; realtime?: { title: string } }[] = read('surfaces.json');

if (!chromiumPath) console.warn('No Chromium found: the pages are not tested. Install it, or set CHROMIUM_PATH.');

describe.skipIf(!chromiumPath)('the site in Chromium', () => {
  let mock: RunningMock;
  let browser: Browser;
  let page: Page;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    mock = await startMock({ docs: site });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await mock.close();
  });
  beforeEach(async () => {
    requests = [];
    complaints = [];
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });
  afterEach(() => page.close());

  /** Requests that a page made to anything but this site. */
  const outside = () => requests.filter((url) => !url.startsWith(mock.url) && !/^(data|blob):/.test(url));

  test('the first page leads to every reference', async () => {
    await page.goto(`${mock.url}/docs/`);
    for (const { surface, title } of surfaces) {
      await page
        .getByRole('link', { name: title })
        .filter({ hasText: new RegExp(`${surface}$`) })
        .click();
      await page.waitForURL(`**/docs/${surface}/`);
      await page.goBack();
    }
    expect(complaints).toEqual([]);
    expect(outside()).toEqual([]);
  });

  for (const { surface, realtime } of surfaces) {
    test.skipIf(!realtime)(`the websocket of ${surface} has a page of its own`, async () => {
      await page.goto(`${mock.url}/docs/${surface}-rtm/`);
      await page
        .getByRole('heading', { name: realtime?.title ?? '' })
        .first()
        .waitFor();
      await page.getByText('LoginRequest').first().waitFor();
      expect(complaints).toEqual([]);
      expect(outside()).toEqual([]);
    });
  }

  for (const { surface, title } of surfaces) {
    const { operations } = read(`${surface}.manifest.json`) as {
      operations: { id: string; summary: string; tags: string[] }[];
    };

    test(`the reference of ${surface} shows its operations and loads nothing from elsewhere`, async () => {
      await page.goto(`${mock.url}/docs/${surface}/`);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByRole('heading', { name: 'Where the documentation is unclear' }).waitFor();
      expect(complaints).toEqual([]);
      expect(outside()).toEqual([]);
    });

    test(`an operation of ${surface} has an address of its own, with its code samples`, async () => {
      const [first] = operations;
      await page.goto(`${mock.url}/docs/${surface}/#/${first?.tags[0]}/${first?.id}`);
      await page.getByRole('heading', { name: first?.summary ?? '' }).waitFor();
      await page.getByText('TypeScript', { exact: true }).first().waitFor();
      await page
        .locator('pre', { hasText: `client.${first?.id}(` })
        .first()
        .waitFor();
      expect(complaints).toEqual([]);
    });
  }
});
